import * as v from 'valibot';
import { bounds, open, refuse } from '../runtime';
import { openingsOf, type NamedWithOpenings } from './openings-of';

/** The employers one meets at an activity, with how many openings each has. Public-safe. Refuses with ACTIVITY_NOT_FOUND. */
export const employers = open.input(v.strictObject({ id: bounds.id })).query(async ({ input: { id }, ctx }): Promise<NamedWithOpenings[]> => {
  const activity = (await ctx.db.activities.read(id)) ?? refuse('ACTIVITY_NOT_FOUND');
  return openingsOf(ctx.db, activity.employers, ctx.now());
});
