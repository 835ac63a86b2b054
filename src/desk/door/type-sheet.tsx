import { useState } from 'react';
import { View } from '@tarojs/components';
import { readTicketCode } from '../../../domain/activity/ticket';
import { Button } from '../../components/button';
import { Field, TextInput } from '../../components/field';
import { Sheet } from '../../components/sheet';

interface TypeSheetProps {
  onClose: () => void;
  onCode: (code: string) => void;
}

/** For a broken screen or a camera that does not work: the number under the code is typed. */
export function TypeSheet({ onClose, onCode }: TypeSheetProps) {
  const [text, setText] = useState('');
  const [tried, setTried] = useState(false);
  const isNumber = readTicketCode(text.trim(), 'typed') !== undefined;
  const confirm = () => {
    if (isNumber) onCode(text.trim());
    else setTried(true);
  };
  return (
    <Sheet
      title="输入备用码"
      onClose={onClose}
      foot={
        <Button width="grow" onPress={confirm}>
          核对
        </Button>
      }
    >
      <Field
        name="入场码下面的 8 位"
        note="不分大小写，空格可以不打"
        error={tried && !isNumber ? '要 8 位字母和数字，再看一遍' : undefined}
      >
        <TextInput name="备用码" value={text} hint="例如 7Q4M 92KX" longest={12} focus onChange={setText} />
      </Field>
      <View className="type-note">核对本人证件或学生证后再输。</View>
    </Sheet>
  );
}
