import { type PropsWithChildren } from 'react';
import { Button } from '../components/button';

type AgreeButtonProps = PropsWithChildren<{ onAgree: () => void }>;

/** Agrees to the privacy guide. */
export function AgreeButton({ onAgree, children }: AgreeButtonProps) {
  return (
    <Button width="grow" onPress={onAgree}>
      {children}
    </Button>
  );
}
