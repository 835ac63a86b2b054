import { View } from '@tarojs/components';
import { type JobDetail } from '../../../../cloudfunctions/jobs/read';
import { Card } from '../../../components/card';
import { SectionHead } from '../../../components/section-head';
import { headcountWords, levelWords, cohortWords } from '../../../job-words/requirements';

/** Who may apply and where the work is: our reading, with the sheet's words where they say more. */
export function RequirementBlock({ job }: { job: JobDetail }) {
  const { education, headcount, majors, raw, text } = job;
  const facts: [string, string | undefined][] = [
    ['学历', [levelWords(education), cohortWords(education), ...education.conditions].filter(Boolean).join('，')],
    ['专业', majors.unlimited ? '不限' : raw.majors],
    ['人数', headcountWords(headcount)],
    ['地点', raw.place],
    ['待遇', raw.welfare],
    ['时间', text.period],
  ];
  return (
    <View className="section">
      <SectionHead title="要求" />
      <Card>
        {facts.map(
          ([name, value]) =>
            value && (
              <View key={name} className="job-fact">
                <View className="job-fact-name">{name}</View>
                <View>{value}</View>
              </View>
            ),
        )}
      </Card>
    </View>
  );
}
