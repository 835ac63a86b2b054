import { useState } from 'react';
import { View } from '@tarojs/components';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { OriginCase } from '../../../cloudfunctions/desk/origins/queue';
import { api } from '../../api';
import { Button } from '../../components/button';
import { Choices } from '../../components/choices';
import { Field, TextInput } from '../../components/field';
import { RefusalNotice } from '../../components/refusal-notice';
import { Sheet } from '../../components/sheet';
import { toast } from '../../components/toast';

type Outcome = 'proven' | 'asked' | 'refused';

const outcomes: Record<Outcome, { name: string; verb: string; hint: string }> = {
  proven: { name: '是本地生源', verb: '确认是本地生源', hint: '' },
  asked: { name: '要补材料', verb: '请本人补材料', hint: '缺什么，例如：照片看不清，请重拍' },
  refused: { name: '不是', verb: '确认不是本地生源', hint: '为什么，本人看得到' },
};

/** Decides one case. Whoever is told no, or asked for more, reads why. */
export function DecideSheet({ origin, onClose }: { origin: OriginCase; onClose: () => void }) {
  const queries = useQueryClient();
  const [outcome, setOutcome] = useState<Outcome>('proven');
  const [reason, setReason] = useState('');
  const { mutate, isPending, error } = useMutation(
    api.desk.origins.decide.mutationOptions({
      onSuccess: async () => {
        toast('办好了，本人会收到消息');
        onClose();
        await queries.invalidateQueries({ queryKey: api.desk.origins.pathKey() });
      },
    }),
  );
  const needsReason = outcome !== 'proven';
  const decide = () => {
    const decision = needsReason ? { outcome, reason: reason.trim() } : { outcome };
    mutate({ id: origin.id, seen: origin.seen, decision });
  };
  return (
    <Sheet
      title={`核对：${origin.name}`}
      onClose={onClose}
      foot={
        <Button width="grow" state={isPending ? 'busy' : needsReason && reason.trim() === '' ? 'off' : 'ready'} onPress={decide}>
          {isPending ? '正在记下' : outcomes[outcome].verb}
        </Button>
      }
    >
      <Choices className="reason-chips" name="结论" choices={(Object.keys(outcomes) as Outcome[]).map((each) => ({ value: each, text: outcomes[each].name }))} chosen={outcome} onChoose={setOutcome} />
      {needsReason && (
        <Field name="理由" note="本人看得到，也留在操作记录里：别写姓名和号码。">
          <TextInput name="理由" value={reason} longest={100} hint={outcomes[outcome].hint} onChange={setReason} />
        </Field>
      )}
      {origin.proof && <View className="text-note">办完后，证明文件随即删除，只留结论。</View>}
      <RefusalNotice error={error} />
    </Sheet>
  );
}
