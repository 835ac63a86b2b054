import { View } from '@tarojs/components';
import type { ApplicationForm } from '../../../../cloudfunctions/season/applications/form';
import { sayYear, studyLevels } from '../../../../domain/person/profile';
import { Button } from '../../../components/button';
import { Dot } from '../../../components/dot';
import { List, ListRow } from '../../../components/list';
import { Notice } from '../../../components/notice';
import { SectionHead } from '../../../components/section-head';
import { open, paths } from '../../../routes';

const mends = { origin: { verb: '去核对', path: paths.origin }, profile: { verb: '去改', path: paths.profile } } as const;

/** The profile as it is carried over, and what keeps the person from applying, each with the way to mend it. */
export function AboutMe({ form: { profile, home, misses, originWaits, earlier } }: { form: ApplicationForm }) {
  return (
    <View>
      <SectionHead title="你" note="从个人信息带过来" />
      <List>
        <ListRow
          icon="person"
          text={profile.name}
          note={
            <>
              {profile.university}
              <Dot />
              {studyLevels[profile.level]}
              {sayYear(profile.level, profile.yearOfStudy)}
              <Dot />
              {profile.graduationYear} 年毕业
              <Dot />
              {profile.major}
              {home && (
                <>
                  <Dot />
                  {home}
                </>
              )}
            </>
          }
          onPress={() => open(paths.profile)}
        />
      </List>
      {misses.map(({ sentence, mend }) => (
        <View key={sentence} className="apply-notice">
          <Notice tone="warning">
            {sentence}
            {mend && (
              <View className="apply-mend">
                <Button look="outline" size="small" label={`${mends[mend].verb}：${sentence}`} onPress={() => open(mends[mend].path)}>
                  {mends[mend].verb}
                </Button>
              </View>
            )}
          </Notice>
        </View>
      ))}
      {misses.length === 0 && (
        <View className="apply-notice">
          <Notice tone="programme" icon="check">
            你符合这一期的条件。
            {originWaits && '本地生源的证明还在等组织者核对，可以先报名。'}
            {earlier.length > 0 && `你参加过${earlier.join('、')}，欢迎回来。`}
          </Notice>
        </View>
      )}
    </View>
  );
}
