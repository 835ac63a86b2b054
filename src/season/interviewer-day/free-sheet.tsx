import { useState } from 'react';
import { View } from '@tarojs/components';
import { useMutation } from '@tanstack/react-query';
import type { Hours } from '../../../domain/season/drawing';
import { fromShanghai, shanghaiDate, showDate, showWeekday } from '../../../domain/time/shanghai';
import { api, queryClient } from '../../api';
import { Button } from '../../components/button';
import { ClockField } from '../../components/clock-field';
import { Field } from '../../components/field';
import { RefusalNotice } from '../../components/refusal-notice';
import { Sheet } from '../../components/sheet';
import { toast } from '../../components/toast';

/** When an interviewer is free on a day: organisers draw slots within it. */
export function FreeSheet({ day: first, onClose }: { day: string; onClose: () => void }) {
  const [day, setDay] = useState(first >= shanghaiDate(Date.now()) ? first : shanghaiDate(Date.now()));
  const [hours, setHours] = useState<Hours>({ from: '09:00', to: '17:00' });
  const { mutate, isPending, error } = useMutation(
    api.season.hearings.sayFree.mutationOptions({
      onSuccess: () => {
        toast('记下了，组织者排面试时会看');
        void queryClient.invalidateQueries({ queryKey: api.season.hearings.pathKey() });
        onClose();
      },
    }),
  );
  const at = fromShanghai(day);
  return (
    <Sheet
      title="我哪天有空"
      onClose={onClose}
      foot={
        <>
          <Button look="outline" state={isPending ? 'busy' : 'ready'} onPress={() => mutate({ day, hours: [] })}>
            这天不限
          </Button>
          <Button width="grow" state={isPending ? 'busy' : 'ready'} onPress={() => mutate({ day, hours: [hours] })}>
            {`${showDate(at)} ${hours.from}–${hours.to} 有空`}
          </Button>
        </>
      }
    >
      <View className="text-note sheet-note">没说的日子按组织者定的时间排。已经排好的面试不会动。</View>
      <Field name="哪一天">
        <ClockField name="哪一天" mode="date" value={day} shown={`${showDate(at)}（${showWeekday(at)}）`} onChange={setDay} />
      </Field>
      <Field name="从几点">
        <ClockField name="从几点" mode="time" value={hours.from} shown={hours.from} onChange={(from) => setHours({ ...hours, from })} />
      </Field>
      <Field name="到几点">
        <ClockField name="到几点" mode="time" value={hours.to} shown={hours.to} onChange={(to) => setHours({ ...hours, to })} />
      </Field>
      <RefusalNotice error={error} />
    </Sheet>
  );
}
