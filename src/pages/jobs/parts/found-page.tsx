import { type JobPage } from '../../../../cloudfunctions/jobs/search';
import { seenJobs } from '../../../kept-jobs';
import { type Criteria } from '../criteria';
import { useExcerpts } from '../use-excerpts';
import { type useNotForMe } from '../use-not-for-me';
import { FoundJob } from './found-job';

interface FoundPageProps {
  page: JobPage;
  criteria: Criteria;
  onShow: (id: string) => void;
  notForMe: ReturnType<typeof useNotForMe>;
}

/** One page of what was found. */
export function FoundPage({ page: { jobs, words }, criteria: { text, sort }, onShow, notForMe }: FoundPageProps) {
  const excerptOf = useExcerpts(jobs, text, words);
  const seen = seenJobs.use();
  return (
    <>
      {jobs.map((job) => (
        <FoundJob
          key={job.id}
          job={job}
          words={words}
          excerpt={excerptOf(job.id)}
          seen={seen.includes(job.id)}
          dated={sort === 'newest' ? 'published' : 'closing'}
          onShow={() => onShow(job.id)}
          notForMe={notForMe}
        />
      ))}
    </>
  );
}
