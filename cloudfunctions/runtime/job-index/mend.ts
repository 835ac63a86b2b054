import { command as _, type Database } from '../database';
import { goneOf } from '../storage';
import { INDEX_ID } from './warm';

/** A segment whose file is gone cannot be read again: then every opening is taken up anew, while what is left is still found. Returns how many segments were given up. */
export async function mendIndex(db: Database): Promise<number> {
  const stored = await db.jobIndexes.read(INDEX_ID);
  const gone = await goneOf(stored?.segments.map(({ fileId }) => fileId) ?? []);
  if (!stored || gone.length === 0) return 0;
  console.error(JSON.stringify({ jobIndex: 'segments are gone; every opening is taken up anew', version: stored.version, gone }));
  // First what waits, then the index without them: whoever dies in between is gone on with by the next minute.
  await db.jobs.updateAll({ unindexed: _.neq(true) }, { unindexed: true });
  const segments = stored.segments.filter(({ fileId }) => !gone.includes(fileId));
  await db.jobIndexes.updateOne({ _id: INDEX_ID, version: stored.version }, { version: stored.version + 1, segments: _.set(segments) });
  return gone.length;
}
