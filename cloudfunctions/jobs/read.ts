import * as v from 'valibot';
import type { ApplicationState } from '../../domain/job/application';
import type { Job, Raw } from '../../domain/job/job';
import { isClosed } from '../../domain/job/query';
import type { JobState } from '../../domain/job/state';
import { refusalToTake, type ReasonToRefuse } from '../../domain/job/taking';
import { bounds, open, refuse } from '../runtime';
import { applicationId } from './applications/application-id';
import { dismissalId } from './dismissals';
import { favouriteId } from './favourite';

/** One opening with the sheet's own words beside our reading. Public-safe. Instants are ISO 8601 in UTC. */
export interface JobDetail extends Omit<Job, 'deadline'> {
  id: string;
  employerId: string;
  state: JobState;
  /** The opening that took its place when two sources told of the same one. */
  mergedInto: string | null;
  /** What the cells said, contacts masked. */
  raw: Raw;
  closesAt: string | null;
  opensAt: string | null;
  /** Open until filled. */
  rolling: boolean;
  closed: boolean;
  /** When it was first, and last, written by an import. */
  publishedAt: string;
  updatedAt: string;
  sample: boolean;
  /** Whether the caller keeps it. */
  favourite: boolean;
  /** Whether the caller does not want to see it again. */
  dismissed: boolean;
  /** What became of the caller's application; null when there is none. */
  application: ApplicationState | null;
  /** Why it takes no applications; null while it does. */
  refusesApplications: ReasonToRefuse | null;
}

/** One opening, also when it has closed: shared links stay good. Refuses with JOB_NOT_FOUND. */
export const read = open.input(v.strictObject({ id: bounds.id })).query(async ({ input, ctx }): Promise<JobDetail> => {
  const { db, personId } = ctx;
  const [document, kept, dismissal, application] = await Promise.all([
    db.jobs.read(input.id),
    db.favourites.read(favouriteId(personId, input.id)),
    db.dismissals.read(dismissalId(personId, input.id)),
    db.applications.read(applicationId(personId, input.id)),
  ]);
  if (!document) return refuse('JOB_NOT_FOUND');
  const { job, raw, hit, written, sample } = document;
  const { deadline, ...rest } = job;
  return {
    ...rest,
    id: document._id,
    employerId: document.employerId,
    state: document.state,
    mergedInto: document.mergedInto ?? null,
    raw,
    closesAt: deadline.closesAt?.toISOString() ?? null,
    opensAt: deadline.opensAt?.toISOString() ?? null,
    rolling: deadline.rolling,
    closed: isClosed(deadline, ctx.now()),
    publishedAt: hit.publishedAt.toISOString(),
    updatedAt: written.at.toISOString(),
    sample,
    favourite: kept !== undefined,
    dismissed: dismissal !== undefined,
    application: application?.state ?? null,
    refusesApplications: refusalToTake({ state: document.state, closesAt: deadline.closesAt }, ctx.now()) ?? null,
  };
});
