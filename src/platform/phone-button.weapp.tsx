import { type PropsWithChildren } from 'react';
import { Button, type ButtonProps } from '@tarojs/components';
import './native-button.scss';

type PhoneButtonProps = PropsWithChildren<{ onCode: (code: string) => void }>;

/** Asks WeChat for the person's phone number. What comes is a code that only our function can turn into one; nothing when they refuse. */
export function PhoneButton({ onCode, children }: PhoneButtonProps) {
  const receive: ButtonProps['onGetPhoneNumber'] = ({ detail: { code } }) => {
    if (code) onCode(code);
  };
  return (
    <Button className="native-button button button-outline button-wide" openType="getPhoneNumber" onGetPhoneNumber={receive}>
      {children}
    </Button>
  );
}
