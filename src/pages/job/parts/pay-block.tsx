import { Text, View } from '@tarojs/components';
import { type JobDetail } from '../../../../cloudfunctions/jobs/read';
import { levelNames } from '../../../../domain/job/education-level';
import { Card } from '../../../components/card';
import { SectionHead } from '../../../components/section-head';
import { periodNames, rangeWords } from '../../../job-words/pay';
import { RawText } from './raw-text';

/** Our reading of the pay, and the words it was read from. Nothing when the employer wrote nothing. */
export function PayBlock({ job: { salary, raw } }: { job: JobDetail }) {
  if (!raw.salary) return null;
  return (
    <View className="section">
      <SectionHead title="薪资怎么算" />
      <Card>
        {salary.bands.map(({ level, written, period }) => (
          <View key={level} className="job-band">
            <Text className="text-secondary">{levelNames[level]}</Text>
            <Text className="text-strong figures">
              {rangeWords(written)} 元/{periodNames[period]}
            </Text>
          </View>
        ))}
        <RawText name="单位原文" text={raw.salary} />
        {salary.extras.length > 0 && <View className="text-note job-note">另有：{salary.extras.join('，')}</View>}
        <View className="text-note job-note">
          {salary.employerCost && '数字含单位缴纳的社保、公积金，不是到手收入。'}
          {salary.stated ? '上面由原文整理，与原文不一致时以原文为准。' : '原文没有能比较的数字，具体问单位。'}
        </View>
      </Card>
    </View>
  );
}
