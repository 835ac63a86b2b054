import { View } from '@tarojs/components';
import type { ApplicantCard } from '../../../cloudfunctions/jobs/applicants/list';
import { sayYear } from '../../../domain/person/profile';
import { showDate } from '../../../domain/time/shanghai';
import { ApplicationTag } from '../../components/application-tag';
import { Dot } from '../../components/dot';
import { Icon } from '../../components/icon';
import { Pressable } from '../../components/pressable';
import { open, paths } from '../../routes';

interface ApplicantRowProps {
  applicant: ApplicantCard;
  /** Whether it is chosen, while several are being chosen; undefined while a press opens it. */
  isChosen: boolean | undefined;
  onToggle: () => void;
}

/** One applicant: who, from where, and how far it has come. */
export function ApplicantRow({ applicant, isChosen, onToggle }: ApplicantRowProps) {
  const { ref, name, university, level, yearOfStudy, major, local, state, sentAt, hasFile } = applicant;
  const isChoosing = isChosen !== undefined;
  return (
    <Pressable
      className="list-row applicant"
      role={isChoosing ? 'checkbox' : 'link'}
      checked={isChosen}
      onPress={isChoosing ? onToggle : () => open(paths.deskApplicant(ref))}
    >
      {isChoosing && <View className={isChosen ? 'applicant-box applicant-on' : 'applicant-box'}>{isChosen && <Icon name="check" className="applicant-tick" />}</View>}
      <View className="grow">
        <View className="applicant-head">
          <View className="text-title">{name}</View>
          <ApplicationTag state={state} />
        </View>
        <View className="text-secondary">
          {university}
          <Dot />
          {sayYear(level, yearOfStudy)}
          <Dot />
          {major}
        </View>
        <View className="text-note figures">
          {showDate(sentAt)}投递
          {local && (
            <>
              <Dot />
              家在青岛
            </>
          )}
          {hasFile && (
            <>
              <Dot />
              有附件
            </>
          )}
        </View>
      </View>
    </Pressable>
  );
}
