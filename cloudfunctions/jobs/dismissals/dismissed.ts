import * as v from 'valibot';
import { bounds, open } from '../../runtime';
import { cardsOf } from '../cards';
import type { JobCard } from '../card';

const PAGE = 20;

export interface DismissedPage {
  jobs: JobCard[];
  /** Where the next page begins; null at the end. */
  next: number | null;
}

/** What the caller does not want to see again, the last first. */
export const dismissed = open.input(v.strictObject({ cursor: v.optional(bounds.whole(0, 10_000)) })).query(async ({ input, ctx }): Promise<DismissedPage> => {
  const from = input.cursor ?? 0;
  const found = await ctx.db.dismissals.find({ personId: ctx.personId }, { order: [['at', 'desc'], ['_id', 'asc']], skip: from, limit: PAGE + 1 });
  const jobs = await cardsOf(ctx, found.slice(0, PAGE).map(({ jobId }) => jobId));
  return { jobs, next: found.length > PAGE ? from + PAGE : null };
});
