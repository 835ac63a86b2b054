import { View } from '@tarojs/components';
import { type JobDetail } from '../../../../cloudfunctions/jobs/read';
import { EmployerMark } from '../../../components/employer-mark';
import { Card } from '../../../components/card';
import { SectionHead } from '../../../components/section-head';

/** Who offers it. */
export function EmployerBlock({ job: { employer, text } }: { job: JobDetail }) {
  const about = [text.employerKind, text.industry].filter(Boolean).join('，');
  return (
    <View className="section">
      <SectionHead title="用人单位" />
      <Card>
        <View className="job-employer">
          <EmployerMark name={employer} />
          <View className="grow">
            <View className="text-title">{employer}</View>
            {about && <View className="text-note">{about}</View>}
          </View>
        </View>
        {text.employerIntroduction && (
          <View className="text-secondary job-text job-introduction">{text.employerIntroduction}</View>
        )}
      </Card>
    </View>
  );
}
