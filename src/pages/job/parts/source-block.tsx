import { View } from '@tarojs/components';
import { type JobDetail } from '../../../../cloudfunctions/jobs/read';
import { inShanghai } from '../../../../domain/time/shanghai';
import { SectionHead } from '../../../components/section-head';

const day = (instant: string) => inShanghai(instant).format('YYYY年M月D日');

/** Where this was read, and when. */
export function SourceBlock({ job }: { job: JobDetail }) {
  const { text, sample, publishedAt, updatedAt, raw } = job;
  return (
    <View className="section">
      <SectionHead title="来源" />
      <View className="job-source text-note">
        <View>
          单位填报的岗位表，{day(publishedAt)}收录{day(updatedAt) === day(publishedAt) ? '' : `，${day(updatedAt)}更新`}
        </View>
        {text.source && <View className="raw-text">{text.source}</View>}
        {raw.deadline && <View>截止日期原文：{raw.deadline}</View>}
        {sample && <View>示例数据：文字取自公开的招聘简章</View>}
      </View>
    </View>
  );
}
