import { useState } from 'react';
import { useMutation } from '@tanstack/react-query';
import { View } from '@tarojs/components';
import { fromShanghai, shanghaiDate, showDate, showWeekday } from '../../../domain/time/shanghai';
import type { HeldActivity } from '../../../cloudfunctions/activities/held';
import { api, CallRefused, newId } from '../../api';
import { Button } from '../../components/button';
import { ClockField } from '../../components/clock-field';
import { Field } from '../../components/field';
import { Notice } from '../../components/notice';
import { Sheet } from '../../components/sheet';
import { open, paths } from '../../routes';

const DAY_MS = 24 * 3600 * 1000;

/** On which day it is to be held again; every other day in it moves by as many. */
export function CopySheet({ activity, onClose }: { activity: HeldActivity; onClose: () => void }) {
  const before = shanghaiDate(activity.startsAt);
  const [day, setDay] = useState(() => shanghaiDate(Math.max(Date.now(), Date.parse(activity.startsAt)) + 7 * DAY_MS));
  const [id] = useState(newId);
  const days = Math.round((fromShanghai(day).getTime() - fromShanghai(before).getTime()) / DAY_MS);
  const copy = useMutation(
    api.activities.drafts.copy.mutationOptions({
      onSuccess: () => {
        onClose();
        open(paths.deskActivityDraft(id));
      },
    }),
  );
  return (
    <Sheet
      title="照着再办一次"
      onClose={onClose}
      foot={
        <Button width="grow" state={copy.isPending ? 'busy' : 'ready'} onPress={() => copy.mutate({ id, activityId: activity.id, days })}>
          {days === 0 ? '同一天再办一场' : `日子都挪 ${days} 天，写成草稿`}
        </Button>
      }
    >
      <View className="text-secondary">{activity.title}</View>
      <View className="activity-book-field">
        <Field name="这次在哪一天" note="报名的日子跟着挪，几点和别的都不变，草稿里还可以改。">
          <ClockField name="这次在哪一天" mode="date" value={day} shown={`${showDate(fromShanghai(day))}（${showWeekday(fromShanghai(day))}）`} onChange={setDay} />
        </Field>
      </View>
      {copy.error && <Notice tone="danger">{CallRefused.from(copy.error).sentence}</Notice>}
    </Sheet>
  );
}
