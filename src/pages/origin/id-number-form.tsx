import { useState } from 'react';
import { View } from '@tarojs/components';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { idNumberSentences, readIdNumber } from '../../../domain/person/id-number';
import { privacyGuide } from '../../../domain/person/privacy-guide';
import { api } from '../../api';
import { Button } from '../../components/button';
import { Field, TextInput } from '../../components/field';
import { RefusalNotice } from '../../components/refusal-notice';
import { SectionHead } from '../../components/section-head';
import { toast } from '../../components/toast';

interface IdNumberFormProps {
  /** 310***********0016, when one is kept. */
  kept: string | null;
  /** Whether the person has agreed; says so when not. */
  mayGoOn: () => boolean;
}

/** The ID number, checked while it is typed. It is nowhere kept on this device, not even as a draft. */
export function IdNumberForm({ kept, mayGoOn }: IdNumberFormProps) {
  const queries = useQueryClient();
  const [typed, setTyped] = useState('');
  const [pressed, setPressed] = useState(false);
  const { mutate, isPending, error } = useMutation(
    api.account.origins.saveIdNumber.mutationOptions({
      onSuccess: async () => {
        setTyped('');
        setPressed(false);
        await queries.invalidateQueries({ queryKey: api.account.origins.pathKey() });
        toast('存好了，已加密');
      },
    }),
  );
  const reading = readIdNumber(typed, new Date());
  const unfinished = pressed && reading.state === 'unfinished' ? '还没写完，身份证号是 18 位' : undefined;
  const fault = reading.state === 'wrong' ? idNumberSentences[reading.fault] : unfinished;
  const save = () => {
    setPressed(true);
    if (mayGoOn() && reading.state === 'whole')
      mutate({ programme: 'seeds', idNumber: reading.number, agreedTo: privacyGuide.version });
  };
  return (
    <View className="section">
      <SectionHead title="身份证号" note={kept ?? undefined} />
      <Field
        name={kept ? '填错了，换一个' : '18 位'}
        error={fault}
        note={reading.state === 'whole' ? '号码没有抄错' : '加密保存，只显示头 3 位和尾 4 位。'}
      >
        <TextInput name="身份证号" type="idcard" value={typed} longest={24} hint="对照证件填" onChange={setTyped} />
      </Field>
      <RefusalNotice error={error} />
      <Button
        className="origin-ends"
        look={kept ? 'quiet' : 'solid'}
        width="wide"
        state={isPending ? 'busy' : 'ready'}
        onPress={save}
      >
        {isPending ? '正在加密保存' : '存下身份证号'}
      </Button>
    </View>
  );
}
