import { command as _, type Database } from '../database';
import { linkTo } from '../storage';
import { INDEX_ID } from './warm';

/** Enough to ask whether a file is there; seconds. */
const BRIEFLY = 60;

/** A segment whose file is gone cannot be read again: then every opening is taken up anew. Returns how many segments were given up. */
export async function mendIndex(db: Database): Promise<number> {
  const stored = await db.jobIndexes.read(INDEX_ID);
  if (!stored || stored.segments.length === 0) return 0;
  const links = await Promise.all(stored.segments.map(({ fileId }) => linkTo(fileId, BRIEFLY)));
  if (links.every((link) => link !== undefined)) return 0;
  console.error(JSON.stringify({ jobIndex: 'a segment is gone; every opening is taken up anew', version: stored.version }));
  // First what waits, then the empty index: whoever dies in between is gone on with by the next minute.
  await db.jobs.updateAll({ unindexed: _.neq(true) }, { unindexed: true });
  await db.jobIndexes.updateOne({ _id: INDEX_ID, version: stored.version }, { version: stored.version + 1, segments: _.set([]) });
  return stored.segments.length;
}
