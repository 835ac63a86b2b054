import { View } from '@tarojs/components';
import type { ActivityPerson } from '../../../cloudfunctions/activities/people/list';
import { sayYear } from '../../../domain/person/profile';
import { showDate, showTime } from '../../../domain/time/shanghai';
import { Dot } from '../../components/dot';
import { Pressable } from '../../components/pressable';
import { AttendanceTag } from './attendance-tag';

/** One person: who, from where, and how they stand. The rest is a press away. */
export function PersonRow({ person, onPress }: { person: ActivityPerson; onPress: () => void }) {
  const { name, studies, attendance, position, companions, signedUpAt, checkIn } = person;
  return (
    <Pressable className="list-row activity-person" role="link" onPress={onPress}>
      <View className="grow">
        <View className="activity-person-head">
          <View className="text-title">{name}</View>
          <AttendanceTag attendance={attendance} position={position} />
        </View>
        {studies && (
          <View className="text-secondary">
            {studies.university}
            <Dot />
            {sayYear(studies.level, studies.yearOfStudy)}
          </View>
        )}
        <View className="text-note figures">
          {checkIn ? `${showTime(checkIn.at)} 在${checkIn.gate}签到` : `${showDate(signedUpAt)} ${showTime(signedUpAt)} 报名`}
          {companions > 0 && (
            <>
              <Dot />
              同行 {companions} 位
            </>
          )}
        </View>
      </View>
    </Pressable>
  );
}
