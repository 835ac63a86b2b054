import { useState } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, newId } from '../../api';
import { Button } from '../../components/button';
import { Field, TextInput } from '../../components/field';
import { RefusalNotice } from '../../components/refusal-notice';
import { Sheet } from '../../components/sheet';
import { toast } from '../../components/toast';

/** For whoever came without having signed up: a free seat, if nobody waits for it. Needs network: only the cloud knows what is free. */
export function WalkInSheet({ activityId, gate, onClose }: { activityId: string; gate: string; onClose: () => void }) {
  const [name, setName] = useState('');
  const [seats, setSeats] = useState('1');
  // The same person tapped again after a lost answer is the same walk-in.
  const [scanId] = useState(newId);
  const queries = useQueryClient();
  const walkIn = useMutation(
    api.activities.walkIn.mutationOptions({
      onSuccess: (came) => {
        toast(`${came.name}，${came.seats} 座，请进`);
        onClose();
      },
      onSettled: () => queries.invalidateQueries(api.activities.doorActivities.pathFilter()),
    }),
  );
  const count = /^([1-9]|10)$/.test(seats.trim()) ? Number(seats) : undefined;
  const isReady = name.trim() !== '' && count !== undefined;
  return (
    <Sheet
      title="现场加人"
      onClose={onClose}
      foot={
        <Button
          width="grow"
          state={walkIn.isPending ? 'busy' : isReady ? 'ready' : 'off'}
          onPress={() => count !== undefined && walkIn.mutate({ activityId, gate, scanId, name: name.trim(), seats: count })}
        >
          {count === undefined ? '写上几个人' : `请进，占 ${count} 座`}
        </Button>
      }
    >
      <Field name="姓名" note="只给这场活动的工作人员看，活动结束 30 天后去掉。">
        <TextInput name="姓名" value={name} longest={20} onChange={setName} />
      </Field>
      <Field name="一共几个人" error={count === undefined ? '1 到 10 个人' : undefined}>
        <TextInput name="一共几个人" type="number" value={seats} longest={2} onChange={setSeats} />
      </Field>
      <RefusalNotice error={walkIn.error} />
    </Sheet>
  );
}
