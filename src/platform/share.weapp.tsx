import { type PropsWithChildren } from 'react';
import { Button } from '@tarojs/components';
import { useShareAppMessage } from '@tarojs/taro';
import { type ShareCard } from './share-card';
import './share.scss';

export type { ShareCard };

/** Lets this page be passed on, from the menu and from a `ShareTrigger`. The page's config says `enableShareAppMessage`. */
export function useShareCard(card: ShareCard): void {
  useShareAppMessage(() => card);
}

type ShareTriggerProps = PropsWithChildren<{ className?: string; label: string; card: ShareCard }>;

/** Only a native button may open WeChat's list of friends; its own looks are taken off. */
export function ShareTrigger({ className, label, children }: ShareTriggerProps) {
  return (
    <Button className={`share-trigger ${className ?? ''}`} openType="share" aria-label={label}>
      {children}
    </Button>
  );
}
