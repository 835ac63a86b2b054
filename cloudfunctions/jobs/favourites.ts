import * as v from 'valibot';
import { bounds, open } from '../runtime';
import { type JobCard } from './card';
import { cardsOf } from './cards';

const pageSize = 20;

export interface FavouritePage {
  jobs: JobCard[];
  /** Where the next page begins; null at the end. */
  next: number | null;
}

/** What the caller keeps, the last kept first; closed openings stay and say so. */
export const favourites = open.input(v.strictObject({ cursor: v.optional(bounds.whole(0, 10_000)) })).query(async ({ input, ctx }): Promise<FavouritePage> => {
  const from = input.cursor ?? 0;
  const kept = await ctx.db.favourites.find({ personId: ctx.personId }, { order: [['keptAt', 'desc'], ['_id', 'asc']], skip: from, limit: pageSize + 1 });
  const jobs = await cardsOf(ctx, kept.slice(0, pageSize).map(({ jobId }) => jobId));
  return { jobs, next: kept.length > pageSize ? from + pageSize : null };
});
