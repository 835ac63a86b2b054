import { useState } from 'react';
import { View } from '@tarojs/components';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { SeatGroupCard } from '../../../cloudfunctions/activities/card';
import { api, newId } from '../../api';
import { Button } from '../../components/button';
import { Chip } from '../../components/chip';
import { Field, TextInput } from '../../components/field';
import { RefusalNotice } from '../../components/refusal-notice';
import { Sheet } from '../../components/sheet';
import { toast } from '../../components/toast';
import { groupWords } from '../../seat-words';

interface WalkInSheetProps {
  activityId: string;
  gate: string;
  /** None where all seats are one. */
  groups: readonly SeatGroupCard[];
  onClose: () => void;
}

/** For whoever came without having signed up: a free seat, if nobody waits for it. Needs network: only the cloud knows what is free. */
export function WalkInSheet({ activityId, gate, groups, onClose }: WalkInSheetProps) {
  const [name, setName] = useState('');
  const [seats, setSeats] = useState('1');
  const [group, setGroup] = useState<string>();
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
  const isSeatKnown = groups.length === 0 || group !== undefined;
  const isReady = name.trim() !== '' && count !== undefined && isSeatKnown;
  const asked = count === undefined ? '写上几个人' : isSeatKnown ? `请进，占 ${count} 座` : '选一组座位';
  return (
    <Sheet
      title="现场加人"
      onClose={onClose}
      foot={
        <Button
          width="grow"
          state={walkIn.isPending ? 'busy' : isReady ? 'ready' : 'off'}
          onPress={() => count !== undefined && walkIn.mutate({ activityId, gate, scanId, name: name.trim(), seats: count, ...(group !== undefined && { group }) })}
        >
          {asked}
        </Button>
      }
    >
      <Field name="姓名" note="只给这场活动的工作人员看，活动结束 30 天后去掉。">
        <TextInput name="姓名" value={name} longest={20} onChange={setName} />
      </Field>
      <Field name="一共几个人" error={count === undefined ? '1 到 10 个人' : undefined}>
        <TextInput name="一共几个人" type="number" value={seats} longest={2} onChange={setSeats} />
      </Field>
      {groups.length > 0 && (
        <Field name="坐哪里">
          <View className="chips" aria-role="radiogroup" aria-label="坐哪里">
            {groups.map((each) => (
              <Chip key={each.id} text={`${each.name}，${groupWords(each)}`} choice="one" on={each.id === group} onPress={() => setGroup(each.id)} />
            ))}
          </View>
        </Field>
      )}
      <RefusalNotice error={walkIn.error} />
    </Sheet>
  );
}
