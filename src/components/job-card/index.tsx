import { Text, View } from '@tarojs/components';
import { type JobCard as JobFacts } from '../../../cloudfunctions/jobs/card';
import { kindNames } from '../../../domain/job/kind';
import { closingWords } from '../../job-words/closing';
import { placeWords } from '../../job-words/places';
import { cohortWords, headcountWords, levelWords } from '../../job-words/requirements';
import { Card } from '../card';
import { Tag } from '../tag';
import { PayLine } from './pay-line';
import './index.scss';

export { PayLine } from './pay-line';

/** An opening in a list: what, for how much, for whom, with whom, where, until when. */
export function JobCard({ job, onPress }: { job: JobFacts; onPress: () => void }) {
  const cohort = cohortWords(job.education);
  const closing = closingWords(job);
  return (
    <Card onPress={onPress}>
      <View className="job-card-title three-lines">{job.title}</View>
      <PayLine salary={job.salary} />
      <View className="job-card-tags">
        {job.kind !== 'recruitment' && <Tag>{kindNames[job.kind]}</Tag>}
        <Tag>{levelWords(job.education)}</Tag>
        {cohort && <Tag>{cohort}</Tag>}
        <Tag>{headcountWords(job.headcount)}</Tag>
      </View>
      <View className="job-card-employer">{job.employer}</View>
      <View className="job-card-foot">
        <Text>{placeWords(job.places)}</Text>
        {closing && <Text className="date">{closing}</Text>}
      </View>
    </Card>
  );
}
