import { command as _, type Collection } from '../runtime';
import { removeFiles } from '../runtime/storage';
import type { StepContext } from './step';

/** Cases looked at in one tick. */
const AT_ONCE = 1000;

/** Deletes the files that proofs of origin and employers no longer need, and then forgets them. Returns how many. */
export const discardFiles = async (ctx: StepContext): Promise<number> => {
  const { origins, employers } = ctx.db;
  return (await discardFrom(ctx, origins, 'proofs')) + (await discardFrom(ctx, employers, 'pictures'));
};

/** One that cannot be deleted does not keep the others. */
const discardFrom = async <Document extends { _id: string; discarded?: string[] }>({ requestId, hasTime }: StepContext, collection: Collection<Document>, what: string): Promise<number> => {
  const found = await collection.find({ discarded: _.gt('') }, { limit: AT_ONCE, fields: ['discarded'] });
  let deleted = 0;
  for (const { _id, discarded = [] } of found) {
    if (!hasTime()) break;
    try {
      await removeFiles(discarded);
      await collection.updateOne({ _id }, { discarded: _.pull(_.in(discarded)) });
      deleted += discarded.length;
    } catch (failure) {
      console.error(JSON.stringify({ requestId, deleting: what, error: String(failure) }));
    }
  }
  return deleted;
};
