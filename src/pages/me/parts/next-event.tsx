import { View } from '@tarojs/components';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../../api';
import { Dot } from '../../../components/dot';
import { Pressable } from '../../../components/pressable';
import { showDate, showTime, showWeekday } from '../../../../domain/time/shanghai';
import { open, paths } from '../../../routes';
import './next-event.scss';

/** A ticket stays at hand until the evening of its day; hours after the start. */
const KEPT_HOURS = 6;

/** A seat that is kept for the person, which cannot wait; else the next activity they hold a seat for, one press from its ticket. Nothing without one. */
export function NextEvent() {
  const { data: signUps } = useQuery(api.activities.mine.queryOptions());
  const earliest = Date.now() - KEPT_HOURS * 3_600_000;
  const coming = (signUps ?? [])
    .filter(({ state, startsAt }) => (state === 'confirmed' || state === 'offered') && Date.parse(startsAt) > earliest)
    .sort((a, b) => a.startsAt.localeCompare(b.startsAt));
  const kept = coming.find(({ state, calledOff }) => state === 'offered' && !calledOff);
  const next = kept ?? coming.find(({ state }) => state === 'confirmed');
  if (!next) return null;
  return (
    <Pressable
      className="next-event"
      role="link"

      onPress={() => open(next.calledOff || kept ? paths.activity(next.activityId) : paths.ticket(next.activityId))}
    >
      <View className="grow">
        <View className="next-event-when">
          {showDate(next.startsAt)} {showWeekday(next.startsAt)} {showTime(next.startsAt)}
          <Dot />
          {next.place}
        </View>
        <View className="text-title two-lines">{next.title}</View>
      </View>
      <View className="next-event-open">{next.calledOff ? '已取消' : kept ? '有座位，等你要' : '入场码'}</View>
    </Pressable>
  );
}
