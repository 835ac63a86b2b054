import { Text, View } from '@tarojs/components';
import { type JobCard as JobFacts } from '../../../cloudfunctions/jobs/card';
import { kindNames } from '../../../domain/job/kind';
import { cardDateWords } from '../../job-words/closing';
import { placeWords } from '../../job-words/places';
import { cohortWords, headcountWords, levelWords } from '../../job-words/requirements';
import { Icon } from '../icon';
import { Marked } from '../marked';
import { Pressable } from '../pressable';
import { Tag } from '../tag';
import { ExcerptLine, type CardExcerpt } from './excerpt';
import { PayLine } from './pay-line';
import './index.scss';

export { type CardExcerpt } from './excerpt';
export { PayLine } from './pay-line';

interface JobCardProps {
  job: JobFacts;
  onPress: () => void;
  /** What else can be done with it. */
  onMore?: () => void;
  /** Why it is here, in words: 要你的专业. */
  reasons?: readonly string[];
  /** Searched words, marked where they stand. */
  words?: readonly string[];
  /** Where they stand, when not on the card. */
  excerpt?: CardExcerpt;
  /** It was opened on this phone before. */
  seen?: boolean;
  /** The day that tells most here. */
  dated?: 'closing' | 'published';
}

/** An opening in a list: what, for how much, for whom, with whom, where, until when. */
export function JobCard({ job, onPress, onMore, reasons = [], words, excerpt, seen = false, dated = 'closing' }: JobCardProps) {
  const cohort = cohortWords(job.education);
  return (
    <View className={onMore ? 'card job-card job-card-with-more' : 'card job-card'}>
      <Pressable role="link" onPress={onPress}>
        <View className="job-card-title three-lines">
          <Marked text={job.title} words={words} />
        </View>
        <PayLine salary={job.salary} />
        <View className="job-card-tags">
          {reasons.map((reason) => (
            <Tag key={reason} tone="programme">
              {reason}
            </Tag>
          ))}
          {job.kind !== 'recruitment' && <Tag>{kindNames[job.kind]}</Tag>}
          <Tag>{levelWords(job.education)}</Tag>
          {cohort && <Tag>{cohort}</Tag>}
          <Tag>{headcountWords(job.headcount)}</Tag>
        </View>
        <View className="job-card-employer">
          <Marked text={job.employer} words={words} />
        </View>
        <View className="job-card-foot">
          <View>
            <Marked text={placeWords(job.places, words)} words={words} />
          </View>
          <Text className="date">
            {seen ? '看过，' : ''}
            {cardDateWords(job, dated)}
          </Text>
        </View>
        {excerpt && <ExcerptLine excerpt={excerpt} words={words} />}
      </Pressable>
      {onMore && (
        <Pressable className="job-card-more" label={`更多：${job.title}`} onPress={onMore}>
          <Icon name="more" />
        </Pressable>
      )}
    </View>
  );
}
