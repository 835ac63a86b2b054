import type { Job } from './job';

/** The moments of an opening that the database itself is asked about; everything else is looked for in the search index. */
export interface JobHit {
  /** When it was first written. */
  publishedAt: Date;
  closesAt?: Date;
}

export const hitOf = (job: Job, publishedAt: Date): JobHit => ({ publishedAt, closesAt: job.deadline.closesAt });
