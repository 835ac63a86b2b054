import { command as _, type Database } from '../runtime';
import { reachedBy } from '../runtime/seats';

/** How many people hold a seat in an activity, wait for one, or have one kept for them: who is told when something changes. */
export const peopleOf = (db: Database, activityId: string): Promise<number> =>
  db.signUps.count({ activityId, state: _.in(reachedBy.everyone) });
