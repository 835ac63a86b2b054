import { useState } from 'react';
import { useMutation } from '@tanstack/react-query';
import type { Place } from '../../../domain/activity/seats';
import { View } from '@tarojs/components';
import type { ActivityDetail } from '../../../cloudfunctions/activities/read';
import { api, CallRefused, queryClient } from '../../api';
import { Button } from '../../components/button';
import { Notice } from '../../components/notice';
import { Sheet } from '../../components/sheet';
import { toast } from '../../components/toast';
import { Companions } from './companions';

/** Whoever waits may only come with fewer: more would keep those behind waiting longer. */
const mostFor = ({ companions, groups }: ActivityDetail, { kind, group, seats }: Place): number => {
  const allowed = groups.find(({ id }) => id === group)?.companions ?? companions;
  return kind === 'seat' ? Math.max(allowed, seats - 1) : seats - 1;
};

/** Whether there is another number to choose, and time to choose it. */
export const mayResize = (activity: ActivityDetail, place: Place): boolean => {
  const until = place.kind === 'seat' ? (activity.cancelBy ?? activity.startsAt) : activity.startsAt;
  return place.kind !== 'offer' && mostFor(activity, place) > 0 && Date.parse(until) > Date.now();
};

/** How many companions come, after all. */
export function PartySheet({ activity, place, onClose }: { activity: ActivityDetail; place: Place; onClose: () => void }) {
  const [companions, setCompanions] = useState(place.seats - 1);
  const resize = useMutation(
    api.activities.resizeParty.mutationOptions({
      onSuccess: ({ seats }, asked) => {
        // Changed on another device in between: that change stands, and this one was not made.
        if (seats !== 1 + asked.companions) return toast(`现在是 ${seats} 座，没有改成`);
        toast(seats < place.seats ? '改好了，空出的座位让给后面的人' : '改好了');
        onClose();
      },
      onSettled: () => queryClient.invalidateQueries({ queryKey: api.activities.pathKey() }),
    }),
  );
  const seats = companions + 1;
  const submit = () => resize.mutate({ activityId: activity.id, ticket: place.ticket, companions, nth: (place.changes ?? 0) + 1 });
  return (
    <Sheet
      title="改同行人数"
      onClose={onClose}
      foot={
        <Button width="grow" state={resize.isPending ? 'busy' : seats === place.seats ? 'off' : 'ready'} onPress={submit}>
          {seats === place.seats ? `现在是 ${seats} 座` : `改成 ${seats} 座`}
        </Button>
      }
    >
      <Companions most={mostFor(activity, place)} chosen={companions} onChange={setCompanions} />
      <View className="text-note party-note">人少了，空出的座位马上让给候补的人；人多了，要还有座位、没有人候补才行。</View>
      {resize.error && <Notice tone="danger">{CallRefused.from(resize.error).sentence}</Notice>}
    </Sheet>
  );
}
