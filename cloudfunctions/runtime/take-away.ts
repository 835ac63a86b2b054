import type { CallContext } from './context';
import { command as _, type Database } from './database';
import { refuse } from './refuse';
import { keepFile, linkTo, removeFiles } from './storage';

/** A link to a file that somebody takes away works so long; seconds. */
const linkLives = 600;
/** The file itself is gone soon after: what was downloaded is the organiser's to keep, what lies here is nobody's. Milliseconds. */
const fileLives = 2 * linkLives * 1000;
/** Looked at in one tick. */
const atOnce = 50;

/** Keeps a file for whoever calls until they have downloaded it, and returns a link to it; the clock deletes it. Refuses with TRY_AGAIN. */
export async function takeAway({ db, personId, requestId, now }: CallContext, name: string, file: Buffer): Promise<string> {
  const path = `exports/${personId}/${requestId}/${name}`;
  // Noted before it is there: whatever dies, it is known to be deleted.
  await db.takeaways.put({ _id: requestId, path, until: new Date(now().getTime() + fileLives) });
  const fileId = await keepFile(path, file);
  await db.takeaways.updateOne({ _id: requestId }, { fileId });
  return (await linkTo(fileId, linkLives)) ?? refuse('TRY_AGAIN');
}

/** Deletes the files whose time is over. Returns how many. */
export const discardTakeaways = async ({ db, now, hasTime }: { db: Database; now(): Date; hasTime(): boolean }): Promise<number> => {
  const over = await db.takeaways.find({ until: _.lte(now()) }, { limit: atOnce, order: [['until', 'asc']] });
  let deleted = 0;
  for (const { _id, path, fileId } of over) {
    if (!hasTime()) break;
    // A call that died may have left a file whose id nobody noted: writing over it tells the id.
    await removeFiles([fileId ?? (await keepFile(path, new Uint8Array()))]);
    deleted += await db.takeaways.remove({ _id });
  }
  return deleted;
};
