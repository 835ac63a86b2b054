import { type PropsWithChildren } from 'react';
import { Button } from '../components/button';
import { toast } from '../components/toast';
import { CallError } from './call-reply';
import { askLocalCloud } from './local-cloud';

type PhoneButtonProps = PropsWithChildren<{ onCode: (code: string) => void }>;

/** The local cloud stands in for WeChat: it hands out a code for the person's artificial number. */
export function PhoneButton({ onCode, children }: PhoneButtonProps) {
  const ask = async () => {
    try {
      onCode((await askLocalCloud<{ code: string }>('/phone-code', {})).code);
    } catch (failure) {
      if (!(failure instanceof CallError)) throw failure;
      toast('没有拿到手机号，请自己填');
    }
  };
  return (
    <Button look="outline" width="wide" onPress={() => void ask()}>
      {children}
    </Button>
  );
}
