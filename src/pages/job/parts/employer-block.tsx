import { View } from '@tarojs/components';
import { type JobDetail } from '../../../../cloudfunctions/jobs/read';
import { Icon } from '../../../components/icon';
import { EmployerMark } from '../../../components/employer-mark';
import { Card } from '../../../components/card';
import { Pressable } from '../../../components/pressable';
import { SectionHead } from '../../../components/section-head';
import { open, paths } from '../../../routes';

/** Who offers it, and the way to everything else it offers. */
export function EmployerBlock({ job: { employer, employerId, text } }: { job: JobDetail }) {
  const about = [text.employerKind, text.industry].filter(Boolean).join('，');
  return (
    <View className="section">
      <SectionHead title="用人单位" />
      <Card>
        <Pressable className="job-employer" role="link" onPress={() => open(paths.employer(employerId))}>
          <EmployerMark name={employer} />
          <View className="grow">
            <View className="text-title">{employer}</View>
            {about && <View className="text-note">{about}</View>}
          </View>
          <Icon name="chevron-right" size="small" />
        </Pressable>
        {text.employerIntroduction && (
          <View className="text-secondary job-text job-introduction">{text.employerIntroduction}</View>
        )}
      </Card>
    </View>
  );
}
