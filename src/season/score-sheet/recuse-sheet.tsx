import { useState } from 'react';
import { useMutation } from '@tanstack/react-query';
import { api, queryClient } from '../../api';
import { Button } from '../../components/button';
import { Field, TextArea } from '../../components/field';
import { RefusalNotice } from '../../components/refusal-notice';
import { Sheet } from '../../components/sheet';
import { toast } from '../../components/toast';
import { goBack } from '../../routes';

/** The interviewer knows the candidate, and stands back. */
export function RecuseSheet({ slotId, name, onClose }: { slotId: string; name: string; onClose: () => void }) {
  const [reason, setReason] = useState('');
  const { mutate, isPending, error } = useMutation(
    api.season.hearings.recuse.mutationOptions({
      onSuccess: ({ replaced }) => {
        toast(replaced ? '换了另一位面试官' : '记下了，组织者会另找人');
        void queryClient.invalidateQueries({ queryKey: api.season.hearings.pathKey() });
        onClose();
        goBack();
      },
    }),
  );
  return (
    <Sheet
      title={`回避 ${name}`}
      onClose={onClose}
      foot={
        <Button width="grow" look="danger" state={isPending ? 'busy' : reason.trim() === '' ? 'off' : 'ready'} onPress={() => mutate({ slotId, reason })}>
          回避，我打的分不算
        </Button>
      }
    >
      <Field name="为什么" note="只有组织者看得到。同一轮有空的面试官会接上。">
        <TextArea name="为什么回避" value={reason} longest={100} begins="line" hint="例如：是我的学生、亲戚" onChange={setReason} />
      </Field>
      <RefusalNotice error={error} />
    </Sheet>
  );
}
