import { clock, command as _ } from '../runtime';
import { reconcileSeats } from '../runtime/seats';

/** Activities are looked after from their first sign-up until this long after their end. */
const AFTERCARE_MS = 24 * 3600 * 1000;

/** Every minute: what a crash left half-done is finished. Returns how many things were mended, by activity. */
export const tick = clock.mutation(async ({ ctx }): Promise<Record<string, number>> => {
  const now = ctx.now();
  const live = await ctx.db.activities.find({ endsAt: _.gt(new Date(now.getTime() - AFTERCARE_MS)) }, { limit: 1000, fields: ['_id'] });
  const mended: Record<string, number> = {};
  for (const { _id } of live) {
    const count = await reconcileSeats(ctx.db, _id, now);
    if (count > 0) mended[_id] = count;
  }
  return mended;
});
