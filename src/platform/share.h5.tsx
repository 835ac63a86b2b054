import { type PropsWithChildren } from 'react';
import { Pressable } from '../components/pressable';
import { toast } from '../components/toast';
import { type ShareCard } from './share-card';

export type { ShareCard };

/** A browser page can be passed on as it is: by its address. */
export const useShareCard: (card: ShareCard) => void = () => undefined;

type ShareTriggerProps = PropsWithChildren<{ className?: string; label: string; card: ShareCard }>;

/** Opens the browser's own sharing, or copies the link and says so. */
export function ShareTrigger({ className, label, card, children }: ShareTriggerProps) {
  return (
    <Pressable className={className} label={label} onPress={() => void passOn(card)}>
      {children}
    </Pressable>
  );
}

async function passOn({ title, path }: ShareCard): Promise<void> {
  const url = `${location.origin}/#${path}`;
  try {
    if (navigator.share) await navigator.share({ title, url });
    else {
      await navigator.clipboard.writeText(url);
      toast('链接已复制，去发给家人吧');
    }
  } catch (failure) {
    // Closing the browser's sheet is not a failure.
    if (failure instanceof DOMException && failure.name === 'AbortError') return;
    toast('没能复制，请从地址栏复制链接');
  }
}
