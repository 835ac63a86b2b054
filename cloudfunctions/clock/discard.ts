import { command as _, type CallContext } from '../runtime';
import { removeFiles } from '../runtime/storage';

/** Cases looked at in one tick. */
const AT_ONCE = 50;

/** Deletes the files that proofs of origin no longer need, and then forgets them. Returns how many. */
export const discardFiles = async ({ db }: Pick<CallContext, 'db'>): Promise<number> => {
  const found = await db.origins.find({ discarded: _.gt('') }, { limit: AT_ONCE, fields: ['discarded'] });
  for (const { _id, discarded = [] } of found) {
    await removeFiles(discarded);
    await db.origins.updateOne({ _id }, { discarded: _.pull(_.in(discarded)) });
  }
  return found.reduce((sum, { discarded = [] }) => sum + discarded.length, 0);
};
