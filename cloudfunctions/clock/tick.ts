import { clock, command as _ } from '../runtime';
import { reconcileSeats } from '../runtime/seats';

/** Activities are looked after until this long after their end. */
const AFTERCARE_MS = 24 * 3600 * 1000;

export interface Round {
  /** How many things were mended, by activity. */
  mended: Record<string, number>;
  /** Activities that could not be looked after this time; the log says why. */
  failed: string[];
}

/** Every minute: what a crash left half-done is finished, soonest activity first. One that fails does not keep the others waiting. */
export const tick = clock.mutation(async ({ ctx }): Promise<Round> => {
  const now = ctx.now();
  const since = new Date(now.getTime() - AFTERCARE_MS);
  const live = await ctx.db.activities.find({ endsAt: _.gt(since) }, { order: [['startsAt', 'asc']], limit: 1000, fields: ['_id'] });
  const round: Round = { mended: {}, failed: [] };
  for (const { _id } of live) {
    try {
      const count = await reconcileSeats(ctx.db, _id, now);
      if (count > 0) round.mended[_id] = count;
    } catch (failure) {
      console.error(JSON.stringify({ requestId: ctx.requestId, activityId: _id, error: String(failure) }));
      round.failed.push(_id);
    }
  }
  return round;
});
