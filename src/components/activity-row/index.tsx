import { Text, View } from '@tarojs/components';
import { type ActivityCard } from '../../../cloudfunctions/activities/card';
import { activityKinds } from '../../../domain/activity/kind';
import { inShanghai, showTime, showWeekday } from '../../../domain/time/shanghai';
import { Dot } from '../dot';
import { Pressable } from '../pressable';
import { Tag } from '../tag';
import { seatWords } from './seat-words';
import './index.scss';

export { seatWords } from './seat-words';

/** An activity in a list: the day, what and where, and whether there is room. */
export function ActivityRow({ activity, onPress }: { activity: ActivityCard; onPress: () => void }) {
  const { kind, title, startsAt, place, companions } = activity;
  const day = inShanghai(startsAt);
  return (
    <Pressable className="activity-row" role="link" onPress={onPress}>
      <View className="activity-date">
        <View className="activity-day">{day.format('D')}</View>
        <View className="activity-month">
          {day.format('M月')} {showWeekday(startsAt)}
        </View>
      </View>
      <View>
        <View className="text-title two-lines">{title}</View>
        <View className="activity-meta">
          <Text className="figures">{showTime(startsAt)}</Text>
          <Dot />
          {place}
        </View>
        <View className="activity-seats">
          <Tag tone="programme">{activityKinds[kind]}</Tag>
          {seatWords(activity)}
          {companions > 0 && <Text>家长可同行</Text>}
        </View>
      </View>
    </Pressable>
  );
}
