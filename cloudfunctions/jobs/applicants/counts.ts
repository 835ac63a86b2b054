import { type ApplicationState } from '../../../domain/job/application';
import { staff } from '../../runtime';
import { within } from '../../runtime/within';

export interface EmployerCounts {
  employerId: string;
  employer: string;
  counts: Partial<Record<ApplicationState, number>>;
  total: number;
}

/** Employers shown, those with most applications first. */
const SHOWN = 100;

/** How many applications each employer of the organiser's region has, and what became of them: figures, never who or what. */
export const counts = staff('editor').query(async ({ ctx }): Promise<EmployerCounts[]> => {
  const rows = await ctx.db.applications.aggregate<{ _id: { employerId: string; state: ApplicationState }; employer: string; count: number }>(
    [
      ['match', within('district', ctx.reach.regions)],
      ['group', { _id: { employerId: '$employerId', state: '$state' }, employer: { $last: '$opening.employer' }, count: { $sum: 1 } }],
    ],
    60_000,
  );
  const byEmployer = new Map<string, EmployerCounts>();
  for (const { _id: { employerId, state }, employer, count } of rows) {
    const known = byEmployer.get(employerId) ?? { employerId, employer, counts: {}, total: 0 };
    byEmployer.set(employerId, { ...known, counts: { ...known.counts, [state]: count }, total: known.total + count });
  }
  return [...byEmployer.values()].sort((one, other) => other.total - one.total || (one.employer < other.employer ? -1 : 1)).slice(0, SHOWN);
});
