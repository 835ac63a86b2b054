import { command as _, type Database } from '../../runtime';
import { removeFiles } from '../../runtime/storage';
import type { StepContext } from '../step';

/** Longer than a call lives: whoever sends a file at the moment it is replaced has sent it by then. Milliseconds. */
const SETTLES = 2 * 60_000;
/** Introductions looked at in one tick. */
const AT_ONCE = 100;

/** Deletes the files introductions have let go of, unless an application still carries them: then its end will name them again. Returns how many. */
export const discardIntroductionFiles = async ({ db, now, requestId, hasTime }: Pick<StepContext, 'db' | 'now' | 'requestId' | 'hasTime'>): Promise<number> => {
  const before = new Date(now().getTime() - SETTLES);
  const found = await db.introductions.find({ 'discarded.at': _.lte(before) }, { limit: AT_ONCE, order: [['discarded.at', 'asc']], fields: ['file', 'discarded'] });
  let deleted = 0;
  for (const { _id, file, discarded = [] } of found) {
    if (!hasTime()) break;
    const settled = [...new Set(discarded.filter(({ at }) => at <= before).map(({ fileId }) => fileId))];
    try {
      const needed = await carried(db, settled);
      const unneeded = settled.filter((fileId) => fileId !== file?.fileId && !needed.has(fileId));
      await removeFiles(unneeded);
      await db.introductions.updateOne({ _id }, { discarded: _.pull({ fileId: _.in(settled), at: _.lte(before) }) });
      deleted += unneeded.length;
    } catch (failure) {
      console.error(JSON.stringify({ requestId, deleting: 'introductions', error: String(failure) }));
    }
  }
  return deleted;
};

/** Those an application carries. */
const carried = async (db: Database, fileIds: readonly string[]): Promise<Set<string>> => {
  const found = await db.applications.find({ 'introduction.file.fileId': _.in([...fileIds]) }, { limit: 1000, fields: ['introduction.file'] });
  return new Set(found.flatMap(({ introduction }) => introduction?.file?.fileId ?? []));
};
