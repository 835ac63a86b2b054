import { type PropsWithChildren } from 'react';
import { Button } from '@tarojs/components';
import { useShareAppMessage, useShareTimeline } from '@tarojs/taro';
import { type ShareCard } from './share-card';
import './share.scss';

export type { ShareCard };

/**
 * Lets this page be passed on, from the menu and from a `ShareTrigger`, and shown to all friends. The page's config says
 * `enableShareAppMessage` and, for the latter, `enableShareTimeline`.
 */
export function useShareCard({ title, path, cover }: ShareCard): void {
  useShareAppMessage(() => {
    const plain = { title, path };
    if (!cover) return plain;
    // WeChat waits three seconds for the picture, and goes without it when it cannot be drawn.
    const drawn = cover().then(
      (imageUrl) => ({ ...plain, imageUrl }),
      () => plain,
    );
    return { ...plain, promise: drawn };
  });
  useShareTimeline(() => ({ title, query: path.split('?')[1] ?? '' }));
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
