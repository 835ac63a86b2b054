import { useState } from 'react';
import { View } from '@tarojs/components';
import { readInvitationCode } from '../../../domain/person/invitation-code';
import { ActionBar } from '../../components/action-bar';
import { Button } from '../../components/button';
import { Field, TextInput } from '../../components/field';

/** For whoever cannot scan: the code under the picture, typed. */
export function TypeCode({ onCode }: { onCode: (code: string) => void }) {
  const [text, setText] = useState('');
  const [tried, setTried] = useState(false);
  const code = readInvitationCode(text);
  return (
    <>
      <View className="content section-first">
        <View className="text-heading">输入邀请码</View>
        <View className="text-secondary">有同事请你一起做事：请对方把码给你看，扫一下就行；扫不了，在这里输入。</View>
        <View className="section-first">
          <Field name="图下面的 16 位" note="不分大小写，空格可以不打" error={tried && !code ? '要 16 位字母和数字，再看一遍' : undefined}>
            <TextInput name="邀请码" value={text} hint="例如 7Q4M 92KX 3B0T ZW5A" longest={24} onChange={setText} />
          </Field>
        </View>
      </View>
      <ActionBar>
        <Button width="grow" onPress={() => (code ? onCode(code) : setTried(true))}>
          看邀请
        </Button>
      </ActionBar>
    </>
  );
}
