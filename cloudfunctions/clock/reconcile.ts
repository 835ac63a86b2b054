import { command as _, oneByOne } from '../runtime';
import { reconcileSeats } from '../runtime/seats';
import type { StepContext } from './step';

/** Activities are looked after until this long after their end. */
const AFTERCARE_MS = 24 * 3600 * 1000;

/**
 * What a crash left half-done is finished while there is time. Each minute begins with another activity, so that of more than one turn
 * can hold every one gets its own; one that fails does not keep the others waiting. Returns how many things were mended.
 */
export const reconcileAll = async ({ db, now, random, hasTime }: StepContext): Promise<number> => {
  const at = now();
  const since = new Date(at.getTime() - AFTERCARE_MS);
  const live = await db.activities.find({ endsAt: _.gt(since) }, { order: [['startsAt', 'asc']], limit: 1000, fields: ['_id'] });
  const first = Math.floor((live.length * (random(1)[0] ?? 0)) / 256);
  return oneByOne({
    name: 'seats',
    items: [...live.slice(first), ...live.slice(0, first)],
    idOf: ({ _id }) => _id,
    work: ({ _id }) => reconcileSeats(db, _id, at),
    hasTime,
  });
};
