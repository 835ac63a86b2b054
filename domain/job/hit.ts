import { rankOf } from './education-level';
import type { Job } from './job';
import type { JobHit } from './query';
import { tokensOf } from './search-text';

/** The codes of a place and of what it lies in: 370212 is also in 370200 and 370000. */
const around = (code: string): string[] => [...new Set([code, `${code.slice(0, 4)}00`, `${code.slice(0, 2)}0000`])];

/** What lists and filters need of an opening. */
export function hitOf(job: Job, publishedAt: Date): Omit<JobHit, 'id'> {
  return {
    kind: job.kind,
    rung: job.education.lowest === 'unknown' ? -1 : rankOf(job.education.lowest),
    areas: [...new Set(job.places.list.flatMap(({ code }) => around(code)))],
    anywhere: job.places.anywhere || job.places.remote,
    monthlyMin: job.salary.monthly?.min,
    monthlyMax: job.salary.monthly?.max,
    closesAt: job.deadline.closesAt,
    publishedAt,
  };
}

/** The words an opening is found by. */
export function searchTokens(job: Job): string[] {
  const places = job.places.list.flatMap(({ province, city, district, zone }) => [province, city, district, zone]);
  return tokensOf([job.title, job.employer, job.majors.list.join(' '), ...places, ...job.places.abroad, job.text.industry, ...job.welfare, job.text.duties, job.text.requirements, job.text.notes]);
}
