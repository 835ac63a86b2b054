import { command as _, type CallContext } from '../runtime';
import { reconcileSeats } from '../runtime/seats';

/** Activities are looked after until this long after their end. */
const AFTERCARE_MS = 24 * 3600 * 1000;

/** What a crash left half-done is finished, soonest activity first. One that fails does not keep the others waiting. Returns how many things were mended. */
export const reconcileAll = async ({ db, now, requestId }: Pick<CallContext, 'db' | 'now' | 'requestId'>): Promise<number> => {
  const at = now();
  const since = new Date(at.getTime() - AFTERCARE_MS);
  const live = await db.activities.find({ endsAt: _.gt(since) }, { order: [['startsAt', 'asc']], limit: 1000, fields: ['_id'] });
  let mended = 0;
  for (const { _id } of live) {
    try {
      mended += await reconcileSeats(db, _id, at);
    } catch (failure) {
      console.error(JSON.stringify({ requestId, activityId: _id, error: String(failure) }));
    }
  }
  return mended;
};
