import { command as _ } from '../runtime';
import { removeFiles } from '../runtime/storage';
import type { StepContext } from './step';

/** Cases looked at in one tick. */
const AT_ONCE = 1000;

/** Deletes the files that proofs of origin no longer need, and then forgets them. One that cannot be deleted does not keep the others. Returns how many. */
export const discardFiles = async ({ db, requestId, hasTime }: StepContext): Promise<number> => {
  const found = await db.origins.find({ discarded: _.gt('') }, { limit: AT_ONCE, fields: ['discarded'] });
  let deleted = 0;
  for (const { _id, discarded = [] } of found) {
    if (!hasTime()) break;
    try {
      await removeFiles(discarded);
      await db.origins.updateOne({ _id }, { discarded: _.pull(_.in(discarded)) });
      deleted += discarded.length;
    } catch (failure) {
      console.error(JSON.stringify({ requestId, deleting: 'proofs', error: String(failure) }));
    }
  }
  return deleted;
};
