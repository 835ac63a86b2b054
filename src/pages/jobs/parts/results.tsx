import { View } from '@tarojs/components';
import { type JobPage } from '../../../../cloudfunctions/jobs/search';
import { Button } from '../../../components/button';
import { JobCard } from '../../../components/job-card';
import { Tag } from '../../../components/tag';
import { open, paths } from '../../../routes';
import { type Criteria } from '../criteria';
import { NothingFound } from './nothing-found';

interface ResultsProps {
  pages: readonly JobPage[];
  criteria: Criteria;
  onNarrow: (change: Partial<Criteria>) => void;
  onMore: () => void;
  hasMore: boolean;
  /** Other openings are on their way; these stay until then. */
  isReading: boolean;
}

/** How many there are, the openings, and a way on. */
export function Results({ pages, criteria, onNarrow, onMore, hasMore, isReading }: ResultsProps) {
  const total = pages[0]?.total ?? 0;
  const jobs = pages.flatMap((page) => page.jobs);
  if (total === 0) return <NothingFound criteria={criteria} onNarrow={onNarrow} />;
  return (
    <View className={isReading ? 'jobs-renewing' : undefined}>
      <View className="jobs-sum" aria-role="status">
        共 {total} 个岗位
        {jobs.some(({ sample }) => sample) && <Tag tone="outline">示例数据</Tag>}
      </View>
      {jobs.map((job) => (
        <JobCard key={job.id} job={job} onPress={() => open(paths.job(job.id))} />
      ))}
      {hasMore ? (
        <Button look="plain" width="wide" onPress={onMore}>
          再看一些
        </Button>
      ) : (
        <View className="text-note jobs-end">看完了</View>
      )}
    </View>
  );
}
