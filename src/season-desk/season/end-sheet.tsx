import { useState } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, newId } from '../../api';
import { Button } from '../../components/button';
import { Field, TextArea } from '../../components/field';
import { RefusalNotice } from '../../components/refusal-notice';
import { Sheet } from '../../components/sheet';

/** Ends a season; why stays in the record. */
export function EndSheet({ id, revision, onClose }: { id: string; revision: number; onClose: () => void }) {
  const queries = useQueryClient();
  const [stepId] = useState(newId);
  const [reason, setReason] = useState('');
  const end = useMutation(
    api.season.seasons.end.mutationOptions({
      onSuccess: async () => {
        await queries.invalidateQueries(api.season.pathFilter());
        onClose();
      },
    }),
  );
  return (
    <Sheet
      title="结束这一期"
      onClose={onClose}
      foot={
        <Button width="grow" look="danger" state={end.isPending ? 'busy' : reason.trim() === '' ? 'off' : 'ready'} onPress={() => end.mutate({ id, stepId, revision, reason: reason.trim() })}>
          结束，不再办任何事
        </Button>
      }
    >
      <Field name="为什么结束" note="记在操作记录里。结束以后，报名、面试、录用都停。">
        <TextArea name="为什么结束" value={reason} longest={120} begins="line" onChange={setReason} />
      </Field>
      <RefusalNotice error={end.error} />
    </Sheet>
  );
}
