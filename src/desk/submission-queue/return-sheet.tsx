import { useState } from 'react';
import { View } from '@tarojs/components';
import { Button } from '../../components/button';
import { Chip } from '../../components/chip';
import { Field, TextArea } from '../../components/field';
import { Sheet } from '../../components/sheet';

const LONGEST = 200;

/** Reasons that help whoever has to write it again; each can be written on. */
const reasons = ['有限制性别、年龄或户籍的字样，请去掉', '请不要写电话和联系人，学生在这里投简介', '薪资没写清楚', '工作地点请写到区县', '和已经发布的岗位重复'] as const;

interface ReturnSheetProps {
  count: number;
  isBusy: boolean;
  onReturn: (reason: string) => void;
  onClose: () => void;
}

/** Why submissions go back: their contacts read these words. */
export function ReturnSheet({ count, isBusy, onReturn, onClose }: ReturnSheetProps) {
  const [reason, setReason] = useState('');
  return (
    <Sheet
      title={`退回 ${count} 个`}
      onClose={onClose}
      foot={
        <Button width="grow" state={isBusy ? 'busy' : reason.trim() === '' ? 'off' : 'ready'} onPress={() => onReturn(reason.trim())}>
          {isBusy ? '正在退回' : '退回，告诉单位'}
        </Button>
      }
    >
      <Field name="为什么退回" note="会原样发给单位联系人">
        <View className="chips return-reasons">
          {reasons.map((each) => (
            <Chip key={each} text={each} choice="one" on={reason === each} onPress={() => setReason(each)} />
          ))}
        </View>
        <TextArea name="为什么退回" value={reason} longest={LONGEST} hint="说清楚改哪里，对方一次就能改好" onChange={setReason} />
      </Field>
    </Sheet>
  );
}
