import { useQuery } from '@tanstack/react-query';
import { type FoundCard } from '../../../cloudfunctions/jobs/search/page';
import { kindNames } from '../../../domain/job/kind';
import { unsaidWords } from '../../../domain/job/unsaid';
import { api } from '../../api';
import { type CardExcerpt } from '../../components/job-card';
import { levelWords } from '../../job-words/requirements';
import { placeWords } from '../../job-words/places';

/** As many as the cloud takes. */
const MOST_WORDS = 12;

/** For cards on which the searched words do not stand: where they do. Asked for once the cards are there, so that nobody waits for it. */
export function useExcerpts(jobs: readonly FoundCard[], text: string, words: readonly string[]): (id: string) => CardExcerpt | undefined {
  const asked = jobs.flatMap((job) => {
    const shown = [job.title, job.employer, placeWords(job.places, words), kindNames[job.kind], levelWords(job.education)].join('\n');
    const unsaid = unsaidWords(shown, text, words).slice(0, MOST_WORDS);
    return unsaid.length > 0 ? [{ id: job.id, words: unsaid }] : [];
  });
  const { data, isError } = useQuery(api.jobs.excerpts.queryOptions({ asked }, { enabled: asked.length > 0, staleTime: Infinity }));
  return (id) => {
    if (asked.every((one) => one.id !== id)) return undefined;
    return data?.[id] ?? (data === undefined && !isError ? 'coming' : 'none');
  };
}
