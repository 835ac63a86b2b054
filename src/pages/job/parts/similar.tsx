import { useQuery } from '@tanstack/react-query';
import { View } from '@tarojs/components';
import { type JobDetail } from '../../../../cloudfunctions/jobs/read';
import { api } from '../../../api';
import { JobCard } from '../../../components/job-card';
import { SectionHead } from '../../../components/section-head';
import { open, paths } from '../../../routes';

/** Enough to go on with. */
const SHOWN = 3;
/** Titles grow long at their end; what it is stands first. */
const TITLE_WORDS = 24;

/** What one may still apply to instead; nothing while this one is open. */
export function Similar({ job }: { job: JobDetail }) {
  const gone = job.refusesApplications !== null && job.mergedInto === null;
  const { data } = useQuery(api.jobs.search.queryOptions({ text: plainTitle(job.title) }, { enabled: gone }));
  const jobs = (gone ? (data?.jobs ?? []) : []).filter(({ id }) => id !== job.id).slice(0, SHOWN);
  if (jobs.length === 0) return null;
  return (
    <View className="section">
      <SectionHead title="相近的岗位" />
      {jobs.map((other) => (
        <JobCard key={other.id} job={other} onPress={() => open(paths.job(other.id))} />
      ))}
    </View>
  );
}

/** The title without what stands in brackets. */
const plainTitle = (title: string): string => (title.replace(/[（(【[].*?[)）】\]]/g, '').trim() || title).slice(0, TITLE_WORDS);
