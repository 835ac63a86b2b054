import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import type { ActivityPerson } from '../../../cloudfunctions/activities/people/list';
import { sayYear, studyLevels } from '../../../domain/person/profile';
import { showMoment } from '../../../domain/time/shanghai';
import { Sheet } from '../../components/sheet';
import { AttendanceTag } from './attendance-tag';

/** Everything the activity knows of one person. Their phone number shows its ends alone. */
export function PersonSheet({ person, onClose }: { person: ActivityPerson; onClose: () => void }) {
  const { name, studies, phone, attendance, position, companions, group, signedUpAt, checkIn, answers } = person;
  return (
    <Sheet title={name} onClose={onClose}>
      <Fact name="现在">
        <AttendanceTag attendance={attendance} position={position} />
      </Fact>
      {studies && <Fact name="学校">{studies.university}</Fact>}
      {studies && (
        <Fact name="专业和年级">
          {studies.major}，{studyLevels[studies.level]}，{sayYear(studies.level, studies.yearOfStudy)}，{studies.graduationYear} 年毕业
        </Fact>
      )}
      {phone && <Fact name="手机号">{phone}</Fact>}
      {group && <Fact name="席别">{group}</Fact>}
      <Fact name="同行">{companions > 0 ? `${companions} 位` : '自己来'}</Fact>
      <Fact name="报名">{showMoment(signedUpAt)}</Fact>
      {checkIn && (
        <Fact name="签到">
          {showMoment(checkIn.at)}，{checkIn.gate}
        </Fact>
      )}
      {answers.map(({ ask, words }) => (
        <Fact key={ask} name={ask}>
          {words || '没有填'}
        </Fact>
      ))}
    </Sheet>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <View className="activity-person-fact">
      <View className="text-note">{name}</View>
      <View className="activity-person-value figures">{children}</View>
    </View>
  );
}
