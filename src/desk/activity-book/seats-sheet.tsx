import { useState } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { View } from '@tarojs/components';
import { fewestSeats } from '../../../domain/activity/seats';
import type { HeldActivity } from '../../../cloudfunctions/activities/held';
import { api, CallRefused, newId } from '../../api';
import { Button } from '../../components/button';
import { Chip } from '../../components/chip';
import { Field, TextInput } from '../../components/field';
import { Notice } from '../../components/notice';
import { Sheet } from '../../components/sheet';
import { toast } from '../../components/toast';

/** How many seats there are to be, and what follows for those who sit and those who wait. */
export function SeatsSheet({ activity, onClose }: { activity: HeldActivity; onClose: () => void }) {
  const { id, title, groups } = activity;
  const [group, setGroup] = useState(groups[0]);
  // One group at a time: each has seats and a line of its own.
  const { capacity, seatsLeft, waiting, companions } = group ?? activity;
  const [text, setText] = useState(String(capacity));
  const [named, setNamed] = useState({ capacity, group: group?.id, id: newId() });
  const queries = useQueryClient();
  const set = useMutation(
    api.activities.setSeats.mutationOptions({
      onSuccess: (now) => {
        toast(now.seatsLeft < 0 ? `改好了，多占的 ${-now.seatsLeft} 座都保留` : '改好了');
        onClose();
      },
      onSettled: () => queries.invalidateQueries(api.activities.pathFilter()),
    }),
  );
  const wanted = /^\d+$/.test(text.trim()) ? Number(text) : undefined;
  const isReady = wanted !== undefined && wanted !== capacity && wanted >= fewestSeats(companions);
  const submit = () => {
    if (wanted === undefined) return;
    // The same number tapped again after a lost answer is the same step.
    const step = named.capacity === wanted && named.group === group?.id ? named : { capacity: wanted, group: group?.id, id: newId() };
    setNamed(step);
    set.mutate({ activityId: id, resizeId: step.id, capacity: wanted, ...(group && { group: group.id }) });
  };
  return (
    <Sheet
      title="改座位"
      onClose={onClose}
      foot={
        <Button width="grow" state={set.isPending ? 'busy' : isReady ? 'ready' : 'off'} onPress={submit}>
          {isReady ? `改成 ${wanted} 座` : '写上新的座位数'}
        </Button>
      }
    >
      <View className="text-secondary">{title}</View>
      {groups.length > 0 && (
        <View className="chips activity-book-field" aria-role="radiogroup">
          {groups.map((each) => (
            <Chip
              key={each.id}
              text={each.name}
              choice="one"
              on={each.id === group?.id}
              onPress={() => {
                setGroup(each);
                setText(String(each.capacity));
              }}
            />
          ))}
        </View>
      )}
      <View className="activity-book-field">
        <Field name="一共多少座" note={consequence(capacity, wanted, seatsLeft, waiting)} error={wanted !== undefined && wanted < fewestSeats(companions) ? `至少 ${fewestSeats(companions)} 座` : undefined}>
          <TextInput name="一共多少座" type="number" value={text} longest={6} onChange={setText} />
        </Field>
      </View>
      {set.error && <Notice tone="danger">{CallRefused.from(set.error).sentence}</Notice>}
    </Sheet>
  );
}

const consequence = (capacity: number, wanted: number | undefined, seatsLeft: number, waiting: number): string => {
  const taken = capacity - seatsLeft;
  if (wanted === undefined || wanted === capacity) return `现在 ${capacity} 座，占了 ${taken} 座，${waiting} 人候补。`;
  if (wanted < taken) return `已经占了 ${taken} 座，谁的座都不动；以后有人取消，先减到 ${wanted} 座才轮到候补。`;
  return waiting > 0 && wanted > capacity ? '多出来的座位马上按先后补给候补的人，他们会收到消息。' : `占了的 ${taken} 座都不动。`;
};
