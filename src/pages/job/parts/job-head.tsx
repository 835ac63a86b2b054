import { Text, View } from '@tarojs/components';
import { type JobDetail } from '../../../../cloudfunctions/jobs/read';
import { kindNames } from '../../../../domain/job/kind';
import { Icon } from '../../../components/icon';
import { PayLine } from '../../../components/job-card';
import { Tag } from '../../../components/tag';
import { dueWords } from '../../../job-words/closing';
import { cohortWords, headcountWords, levelWords } from '../../../job-words/requirements';

/** What, for how much, for whom, and until when. */
export function JobHead({ job }: { job: JobDetail }) {
  const cohort = cohortWords(job.education);
  const { moment, rest } = dueWords(job, Date.now());
  return (
    <View className="job-head">
      <View className="text-display">{job.title}</View>
      <PayLine salary={job.salary} className="job-pay" />
      <View className="tags job-tags">
        <Tag tone="programme">{kindNames[job.kind]}</Tag>
        <Tag>{levelWords(job.education)}</Tag>
        {cohort && <Tag>{cohort}</Tag>}
        <Tag>{headcountWords(job.headcount)}</Tag>
        {job.welfare.map((word) => (
          <Tag key={word}>{word}</Tag>
        ))}
      </View>
      {job.state === 'open' && (
        <View className="job-due">
          <Icon name="clock" className="job-due-icon" />
          <View className="job-due-words">
            <Text className="date text-strong">{moment}</Text>
            {rest && <Text className="text-note">{rest}</Text>}
          </View>
        </View>
      )}
    </View>
  );
}
