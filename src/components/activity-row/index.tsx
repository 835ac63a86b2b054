import { type ReactNode } from 'react';
import { Text, View } from '@tarojs/components';
import { activityKinds } from '../../../domain/activity/kind';
import { inShanghai, showTime, showWeekday } from '../../../domain/time/shanghai';
import type { ActivityCard } from '../../../cloudfunctions/activities/card';
import { Dot } from '../dot';
import { Pressable } from '../pressable';
import { Bone } from '../skeleton';
import { Tag } from '../tag';
import { seatWords } from './seat-words';
import './index.scss';

interface ActivityRowProps {
  activity: Pick<ActivityCard, 'kind' | 'title' | 'startsAt' | 'place' | 'free' | 'waiting' | 'calledOff'>;
  onPress: () => void;
  /** Instead of the seats: what this activity is to the person, such as 已报名. */
  standing?: ReactNode;
}

/** An activity in a list: the day first, then what, when and where, then how many seats. */
export function ActivityRow({ activity, onPress, standing }: ActivityRowProps) {
  const { kind, title, startsAt, place, calledOff } = activity;
  const seats = seatWords(activity);
  return (
    <Pressable className="activity-row" role="link" onPress={onPress}>
      <View className="activity-date">
        <View className="activity-day">{inShanghai(startsAt).date()}</View>
        <View className="activity-month">
          {inShanghai(startsAt).month() + 1}月 {showWeekday(startsAt)}
        </View>
      </View>
      <View className="grow">
        <View className="text-title two-lines">{title}</View>
        <View className="text-note activity-meta">
          <Text className="figures">{showTime(startsAt)}</Text>
          <Dot />
          {place}
        </View>
        <View className="activity-seats">
          <Tag tone="programme">{activityKinds[kind]}</Tag>
          {calledOff !== null ? (
            <Tag tone="danger" icon="close">
              已取消
            </Tag>
          ) : (
            (standing ?? <Text>{seats}</Text>)
          )}
        </View>
      </View>
    </Pressable>
  );
}

/** Rows in the shape of what is coming. */
export function ActivityRowsSkeleton({ rows = 4 }: { rows?: number }) {
  return (
    <View aria-label="正在读取" aria-role="status">
      {Array.from({ length: rows }, (_, index) => (
        <View key={index} className="activity-row">
          <View className="activity-date">
            <Bone width="36px" height="30px" />
            <Bone width="48px" height="12px" />
          </View>
          <View className="grow">
            <Bone width="92%" height="18px" />
            <Bone width="64%" height="13px" />
            <Bone width="40%" height="20px" />
          </View>
        </View>
      ))}
    </View>
  );
}
