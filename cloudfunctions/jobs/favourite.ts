import * as v from 'valibot';
import { bounds, open, refuse } from '../runtime';

export const favouriteId = (personId: string, jobId: string): string => `${personId}_${jobId}`;

const which = v.strictObject({ jobId: bounds.id });

/** Keeps an opening for the caller; no profile is needed. Safe to repeat. Refuses with JOB_NOT_FOUND. */
export const favourite = open.input(which).mutation(async ({ input: { jobId }, ctx }): Promise<{ favourite: true }> => {
  if (!(await ctx.db.jobs.read(jobId))) return refuse('JOB_NOT_FOUND');
  await ctx.db.favourites.insert({ _id: favouriteId(ctx.personId, jobId), personId: ctx.personId, jobId, keptAt: ctx.now() });
  return { favourite: true };
});

/** Lets go of an opening. Safe to repeat. */
export const unfavourite = open.input(which).mutation(async ({ input: { jobId }, ctx }): Promise<{ favourite: false }> => {
  await ctx.db.favourites.remove({ _id: favouriteId(ctx.personId, jobId) });
  return { favourite: false };
});
