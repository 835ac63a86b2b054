import * as v from 'valibot';
import { bounds, refuse, staff } from '../../runtime';
import { seasonWithin } from './within-reach';

/** Notes how many applied last time, for growth to be shown against. Safe to repeat. Refuses with SEASON_NOT_FOUND, OUT_OF_REGION. */
export const noteLastYear = staff('editor')
  .input(v.strictObject({ id: bounds.id, applicants: bounds.whole(1, 1_000_000) }))
  .mutation(async ({ input: { id, applicants }, ctx }): Promise<null> => {
    const { district } = await seasonWithin(ctx, id);
    const isThere = (await ctx.db.seasons.updateAll({ _id: id, district }, { lastYear: applicants })) > 0 || (await ctx.db.seasons.read(id))?.lastYear === applicants;
    return isThere ? null : refuse('SEASON_NOT_FOUND');
  });
