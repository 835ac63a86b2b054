import { type PropsWithChildren } from 'react';
import { View } from '@tarojs/components';
import { Icon } from '../icon';
import { Pressable } from '../pressable';
import './index.scss';

type AgreementProps = PropsWithChildren<{
  on: boolean;
  onChange: (on: boolean) => void;
  /** It was needed and not given. */
  missing?: boolean;
}>;

/** What a person agrees to, in their own words, with a box that starts empty. The whole sentence is pressed. */
export function Agreement({ on, onChange, missing = false, children }: AgreementProps) {
  return (
    <>
      <Pressable className="agreement" role="checkbox" checked={on} onPress={() => onChange(!on)}>
        <View className={on ? 'agreement-box agreement-on' : 'agreement-box'}>
          {on && <Icon name="check" className="agreement-tick" />}
        </View>
        <View className="grow">{children}</View>
      </Pressable>
      {missing && (
        <View className="agreement-missing" aria-role="alert">
          勾上这一句，才能继续
        </View>
      )}
    </>
  );
}
