import { Text, View } from '@tarojs/components';
import { type FoundCard } from '../../../../cloudfunctions/jobs/search/page';
import { openMenu } from '../../../components/action-menu';
import { Button } from '../../../components/button';
import { JobCard, type CardExcerpt } from '../../../components/job-card';
import { reasonWords } from '../../../job-words/reasons';
import { compared, toggleCompared } from '../../../kept-jobs/compared';
import { type useNotForMe } from '../use-not-for-me';

interface FoundJobProps {
  job: FoundCard;
  words: readonly string[];
  excerpt: CardExcerpt | undefined;
  /** It was opened on this phone before. */
  seen: boolean;
  dated: 'closing' | 'published';
  onShow: () => void;
  notForMe: ReturnType<typeof useNotForMe>;
}

/** One of the openings that were found; once it is not wanted, the way to take that back stands in its place. */
export function FoundJob({ job, words, excerpt, seen, dated, onShow, notForMe }: FoundJobProps) {
  if (notForMe.hidden.has(job.id)) {
    return (
      <View className="jobs-dismissed">
        <Text className="grow one-line">不再出现：{job.title}</Text>
        <Button look="plain" size="small" label={`把${job.title}放回来`} onPress={() => notForMe.bringBack(job.id)}>
          放回来
        </Button>
      </View>
    );
  }
  const more = () =>
    void openMenu([
      { text: compared.ids().includes(job.id) ? '不比这个了' : '放进对比', act: () => toggleCompared(job.id) },
      { text: '不感兴趣', act: () => notForMe.dismiss(job.id) },
    ]);
  return (
    <JobCard
      job={job}
      words={words}
      excerpt={excerpt}
      seen={seen}
      dated={dated}
      reasons={job.reasons.map((reason) => reasonWords[reason])}
      onPress={onShow}
      onMore={more}
    />
  );
}
