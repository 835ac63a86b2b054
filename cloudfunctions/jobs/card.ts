import type { Education } from '../../domain/job/education';
import type { Headcount } from '../../domain/job/headcount';
import type { JobKind } from '../../domain/job/kind';
import type { Places } from '../../domain/job/places';
import type { Salary } from '../../domain/job/salary';
import { refusalToTake, type ReasonToRefuse } from '../../domain/job/taking';
import type { JobDocument } from '../runtime/documents/jobs';

/** An opening as a list shows it. Instants are ISO 8601 in UTC. */
export interface JobCard {
  id: string;
  title: string;
  employer: string;
  kind: JobKind;
  salary: Salary;
  education: Education;
  headcount: Headcount;
  places: Places;
  /** At most three. */
  welfare: string[];
  closesAt: string | null;
  /** When it was taken in. */
  publishedAt: string;
  /** Why one can no longer apply; null while one can. */
  refusesApplications: ReasonToRefuse | null;
  sample: boolean;
}

export const cardOf = ({ _id, job, sample, state, hit }: JobDocument, now: Date): JobCard => ({
  id: _id,
  title: job.title,
  employer: job.employer,
  kind: job.kind,
  salary: job.salary,
  education: job.education,
  headcount: job.headcount,
  places: { ...job.places, list: job.places.list.map(({ code, province, city, district, zone }) => ({ code, province, city, district, zone })) },
  welfare: job.welfare.slice(0, 3),
  closesAt: job.deadline.closesAt?.toISOString() ?? null,
  publishedAt: hit.publishedAt.toISOString(),
  refusesApplications: refusalToTake({ state, closesAt: job.deadline.closesAt }, now) ?? null,
  sample,
});
