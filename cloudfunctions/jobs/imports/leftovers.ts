import { command as _, type Database } from '../../runtime';
import type { ImportDocument } from '../../runtime/documents/imports';
import { discardSlices } from '../../runtime/import-slices';
import { discard } from '../../runtime/workbook/discard';
import { forgetVersions } from './versions';

/** An import begun and left alone for so long is not gone on with; milliseconds. */
const abandonedAfter = 24 * 60 * 60 * 1000;
/** Longer than the platform lets any call run: whoever was writing has stopped; milliseconds. */
const longestCall = 15 * 60 * 1000;

/**
 * Removes what the caller's earlier imports left: those that died, were looked at and never begun, or were begun
 * and abandoned. `keep` is the file now being read, which one of them may have been made of.
 * A call that is still working on one of them may write slices after this. So the import stays, marked, until no call can be running:
 * that call finds the mark and removes its own slices, and should it die before, the next finds them by the marked import.
 */
export async function removeLeftovers(db: Database, personId: string, keep: string, now: Date): Promise<void> {
  const before = (milliseconds: number): Date => new Date(now.getTime() - milliseconds);
  const left = await db.jobImports.find(
    _.and([{ by: personId }, _.or([{ state: _.in(['unpacking', 'reading', 'comparing', 'removed']) }, { state: 'ready', begun: _.neq(true) }, { state: _.in(['ready', 'closing']), startedAt: _.lt(before(abandonedAfter)) }])]),
    { limit: 50, fields: ['startedAt', 'fileId', 'storage', 'parts', 'state', 'begun'] },
  );
  await discard([...new Set(left.map(({ fileId }) => fileId).filter((fileId) => fileId !== keep))]);
  for (const each of left) {
    // One that has begun to be written since it was found is left alone.
    const isLeft = each.state === 'removed' || (await db.jobImports.updateOne({ _id: each._id, ...(!each.begun && { begun: _.neq(true) }) }, { state: 'removed' }));
    if (!isLeft) continue;
    await discardSlices(each, each.parts === 0 ? undefined : each.parts);
    await db.jobImportParts.remove({ importId: each._id });
    if (each.startedAt < before(longestCall)) await db.jobImports.remove({ _id: each._id });
  }
}

/** Openings of parts that are applied are in the jobs; of the parts only what lists and the closing need is kept. */
export async function forgetApplied(db: Database, { _id, round, state, next, parts }: ImportDocument): Promise<void> {
  const end = state === 'ready' ? next : parts;
  const applied = await db.jobImportParts.find({ importId: _id, round, part: _.lt(end), openings: _.exists(true) }, { limit: 1000, fields: ['part'] });
  for (const part of applied) await db.jobImportParts.updateOne({ _id: part._id }, { openings: _.remove() });
  if (state === 'ready' || state === 'closing') await db.jobImportParts.remove({ importId: _id, round: _.lt(round) });
}

/** What earlier imports of the same person kept: their parts are shown no more, as the screen has said where something still waited for a decision, and only the last import can be undone. */
export async function forgetEarlier(db: Database, { _id, by, startedAt }: ImportDocument): Promise<void> {
  const earlier = await db.jobImports.find({ by, state: _.in(['done', 'undone']), startedAt: _.lt(startedAt), parts: _.gt(0) }, { limit: 20, fields: ['parts'] });
  for (const each of earlier) {
    if (each._id === _id) continue;
    await db.jobImportParts.remove({ importId: each._id });
    await forgetVersions(db, each._id);
    await db.jobImports.updateOne({ _id: each._id }, { parts: 0, held: 0 });
  }
}
