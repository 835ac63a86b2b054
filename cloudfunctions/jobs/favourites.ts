import * as v from 'valibot';
import { bounds, command as _, open } from '../runtime';
import { cardOf, type JobCard } from './card';

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
  const page = kept.slice(0, pageSize);
  const documents = page.length === 0 ? [] : await ctx.db.jobs.find({ _id: _.in(page.map(({ jobId }) => jobId)) }, { limit: pageSize, fields: ['job', 'sample'] });
  const byId = new Map(documents.map((document) => [document._id, document]));
  const jobs = page.flatMap(({ jobId }) => {
    const document = byId.get(jobId);
    return document ? [cardOf(document, ctx.now())] : [];
  });
  return { jobs, next: kept.length > pageSize ? from + pageSize : null };
});
