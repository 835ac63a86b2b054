import { type PropsWithChildren } from 'react';
import { Button } from '@tarojs/components';
import { AGREE_BUTTON } from './agree-button-id';
import './native-button.scss';

type AgreeButtonProps = PropsWithChildren<{ onAgree: () => void }>;

/** Agrees to the privacy guide, towards WeChat as well: only its own button can. */
export function AgreeButton({ onAgree, children }: AgreeButtonProps) {
  return (
    <Button
      id={AGREE_BUTTON}
      className="native-button button button-grow"
      openType="agreePrivacyAuthorization"
      onAgreePrivacyAuthorization={onAgree}
    >
      {children}
    </Button>
  );
}
