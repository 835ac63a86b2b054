import { command as _, type Database } from '../../runtime';
import { discard } from '../workbook/discard';

/** An import begun and left alone for so long is not gone on with; milliseconds. */
const abandonedAfter = 24 * 60 * 60 * 1000;
/** Longer than the platform lets any call run: whoever was writing has stopped; milliseconds. */
const longestCall = 15 * 60 * 1000;

/**
 * Removes what the caller's earlier previews left: those that died, were looked at and never begun, or were begun
 * and abandoned. `keep` is the file now being read, which one of them may have been made of.
 * A call that is still staging one of them may write slices after this. So the import stays, marked, until no call can be running:
 * that call finds the mark and removes its own slices, and should it die before, the next preview finds them by the marked import.
 */
export async function removeLeftovers(db: Database, personId: string, keep: string, now: Date): Promise<void> {
  const before = (milliseconds: number): Date => new Date(now.getTime() - milliseconds);
  const left = await db.jobImports.find(
    _.and([{ by: personId }, _.or([{ state: _.in(['reading', 'ready']), nextPart: 0 }, { state: 'ready', startedAt: _.lt(before(abandonedAfter)) }, { state: 'removed' }])]),
    { limit: 50, fields: ['startedAt', 'fileId'] },
  );
  await discard([...new Set(left.map(({ fileId }) => fileId).filter((fileId) => fileId !== keep))]);
  for (const { _id, startedAt } of left) {
    await db.jobImports.updateOne({ _id }, { state: 'removed' });
    await db.jobImportParts.remove({ importId: _id });
    if (startedAt < before(longestCall)) await db.jobImports.remove({ _id });
  }
}

/** Openings of slices that are applied are in the jobs; of the slices only what the list of problems shows is kept. */
export async function forgetApplied(db: Database, importId: string, nextPart: number): Promise<void> {
  const applied = await db.jobImportParts.find({ importId, part: _.lt(nextPart), openings: _.neq([]) }, { limit: 1000, fields: ['part'] });
  for (const { _id } of applied) await db.jobImportParts.updateOne({ _id }, { openings: _.set([]) });
}
