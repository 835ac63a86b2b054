import * as v from 'valibot';
import { standing, type ApplicationState } from '../../../domain/job/application';
import { heldBy } from '../../../domain/job/held-by';
import type { JobState } from '../../../domain/job/state';
import { refusalToTake } from '../../../domain/job/taking';
import { bounds, command as _, staff, type Database } from '../../runtime';
import { heldByAny } from '../../runtime/held-openings';
import { allOf } from '../../runtime/walk';

export interface OwnOpening {
  id: string;
  title: string;
  employer: string;
  state: JobState;
  /** Whether it takes applications. */
  open: boolean;
  closesAt: string | null;
  /** How many applications stand in each state. */
  counts: Partial<Record<ApplicationState, number>>;
}

export interface OwnOpeningPage {
  openings: OwnOpening[];
  /** Applications nobody has looked at, over all openings. */
  unseen: number;
  next: number | null;
}

const PAGE = 30;
/** More than a programme has. */
const MOST = 200_000;

/** The openings of the contact's employers with how many applied: those with applications nobody has looked at first, then those with most. */
export const openings = staff('employerContact')
  .input(v.strictObject({ cursor: v.optional(bounds.whole(0, MOST)) }))
  .query(async ({ input, ctx }): Promise<OwnOpeningPage> => {
    const from = input.cursor ?? 0;
    const { employers } = ctx.reach;
    const found = await allOf(ctx.db.jobs, heldByAny(employers), ['job.title', 'job.employer', 'job.deadline', 'state', 'employerId', 'formerEmployers']);
    const counted = await countsOf(ctx.db, [...new Set([...employers, ...found.flatMap(heldBy)])]);
    const now = ctx.now();
    const all = found.map(({ _id, job: { title, employer, deadline }, state }) => ({
      id: _id,
      title,
      employer,
      state,
      open: refusalToTake({ state, closesAt: deadline.closesAt }, now) === undefined,
      closesAt: deadline.closesAt?.toISOString() ?? null,
      counts: counted.get(_id) ?? {},
    }));
    const unseen = all.reduce((sum, { counts }) => sum + (counts.sent ?? 0), 0);
    const page = all.sort(byWork).slice(from, from + PAGE);
    return { openings: page, unseen, next: from + PAGE < all.length ? from + PAGE : null };
  });

const byWork = (one: OwnOpening, other: OwnOpening): number =>
  (other.counts.sent ?? 0) - (one.counts.sent ?? 0) || totalOf(other) - totalOf(one) || Number(other.open) - Number(one.open) || (one.title < other.title ? -1 : one.title > other.title ? 1 : one.id < other.id ? -1 : 1);

const totalOf = ({ counts }: OwnOpening): number => Object.values(counts).reduce((sum, count) => sum + count, 0);

/** Applications that stand, by opening and state. Only openings that were found are looked up in it. */
const countsOf = async (db: Database, names: readonly string[]): Promise<Map<string, OwnOpening['counts']>> => {
  const rows = await db.applications.aggregate<{ _id: { jobId: string; state: ApplicationState }; count: number }>(
    [
      ['match', { employerId: _.in([...names]), state: _.in(standing) }],
      ['group', { _id: { jobId: '$jobId', state: '$state' }, count: { $sum: 1 } }],
    ],
    MOST,
  );
  const counted = new Map<string, OwnOpening['counts']>();
  for (const { _id: { jobId, state }, count } of rows) counted.set(jobId, { ...counted.get(jobId), [state]: count });
  return counted;
};
