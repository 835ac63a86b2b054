import { useState } from 'react';
import { View } from '@tarojs/components';
import { useMutation } from '@tanstack/react-query';
import { api } from '../../api';
import { Button } from '../../components/button';
import { Choices } from '../../components/choices';
import { Field, TextInput } from '../../components/field';
import { RefusalNotice } from '../../components/refusal-notice';
import { Sheet } from '../../components/sheet';

const numbers = { phone: '手机号', idNumber: '身份证号' } as const;
type What = keyof typeof numbers;

/** As in the cloud: less is no reason. Characters. */
const SHORTEST_REASON = 4;

interface RevealSheetProps {
  personId: string;
  name: string;
  onClose: () => void;
}

/** A number in clear, for a reason that is recorded. It is gone from the screen, and from memory, with the sheet. */
export function RevealSheet({ personId, name, onClose }: RevealSheetProps) {
  const [what, setWhat] = useState<What>('phone');
  const [reason, setReason] = useState('');
  const { mutate, isPending, error, data, reset } = useMutation(api.desk.reveal.mutationOptions({ gcTime: 0 }));
  const choose = (each: What) => {
    reset();
    setWhat(each);
  };
  const mayAsk = reason.trim().length >= SHORTEST_REASON;
  return (
    <Sheet
      title={`${name}的完整号码`}
      onClose={onClose}
      foot={
        <Button
          width="grow"
          state={isPending ? 'busy' : mayAsk ? 'ready' : 'off'}
          onPress={() => mutate({ personId, what, reason: reason.trim() })}
        >
          {isPending ? '正在记下' : `记下理由，看${numbers[what]}`}
        </Button>
      }
    >
      <Choices className="reason-chips" name="看哪个" choices={(Object.keys(numbers) as What[]).map((each) => ({ value: each, text: numbers[each] }))} chosen={what} onChoose={choose} />
      <Field name="理由" note="谁、什么时候、为什么看，都会记下，不能删：别写姓名和号码。">
        <TextInput name="理由" value={reason} longest={100} hint="例如：活动改期，电话通知" onChange={setReason} />
      </Field>
      {data && <View className="reveal-value figures">{data.value}</View>}
      <RefusalNotice error={error} />
    </Sheet>
  );
}
