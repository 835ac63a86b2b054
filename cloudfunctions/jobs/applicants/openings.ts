import * as v from 'valibot';
import { standing, type ApplicationState } from '../../../domain/job/application';
import { refusalToTake } from '../../../domain/job/taking';
import { bounds, command as _, staff, type Database } from '../../runtime';

export interface OwnOpening {
  id: string;
  title: string;
  employer: string;
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

/** The openings of the contact's employers, with how many applied. */
export const openings = staff('employerContact')
  .input(v.strictObject({ cursor: v.optional(bounds.whole(0, 100_000)) }))
  .query(async ({ input, ctx }): Promise<OwnOpeningPage> => {
    const from = input.cursor ?? 0;
    const { employers } = ctx.reach;
    const [found, unseen] = await Promise.all([
      ctx.db.jobs.find({ employerId: _.in([...employers]) }, { order: [['employerId', 'asc'], ['_id', 'asc']], skip: from, limit: PAGE + 1, fields: ['job.title', 'job.employer', 'job.deadline', 'state'] }),
      ctx.db.applications.count({ employerId: _.in([...employers]), state: 'sent' }),
    ]);
    const page = found.slice(0, PAGE);
    const counted = await countsOf(ctx.db, employers, page.map(({ _id }) => _id));
    const now = ctx.now();
    return {
      openings: page.map(({ _id, job: { title, employer, deadline }, state }) => ({
        id: _id,
        title,
        employer,
        open: refusalToTake({ state, closesAt: deadline.closesAt }, now) === undefined,
        closesAt: deadline.closesAt?.toISOString() ?? null,
        counts: counted.get(_id) ?? {},
      })),
      unseen,
      next: found.length > PAGE ? from + PAGE : null,
    };
  });

/** Applications that stand, by opening and state. */
const countsOf = async (db: Database, employers: readonly string[], jobIds: readonly string[]): Promise<Map<string, OwnOpening['counts']>> => {
  if (jobIds.length === 0) return new Map();
  const rows = await db.applications.aggregate<{ _id: { jobId: string; state: ApplicationState }; count: number }>(
    [
      ['match', { jobId: _.in([...jobIds]), employerId: _.in([...employers]), state: _.in(standing) }],
      ['group', { _id: { jobId: '$jobId', state: '$state' }, count: { $sum: 1 } }],
    ],
    PAGE * standing.length,
  );
  const counted = new Map<string, OwnOpening['counts']>();
  for (const { _id: { jobId, state }, count } of rows) counted.set(jobId, { ...counted.get(jobId), [state]: count });
  return counted;
};
