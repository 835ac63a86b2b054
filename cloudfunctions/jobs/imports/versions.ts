import { command as _, type Database } from '../../runtime';
import type { JobVersionDocument } from '../../runtime/documents/imports';
import type { JobDocument } from '../../runtime/documents/jobs';

/** How long an import can be undone; milliseconds. */
export const undoneWithin = 30 * 24 * 60 * 60 * 1000;

/** Without what the opening has caused: that is carried out with the opening itself. */
function versionOf(importId: string, document: JobDocument, at: Date): JobVersionDocument {
  const before = { ...document };
  delete before.effects;
  return { _id: `${importId}_${before._id}`, importId, jobId: before._id, before, until: new Date(at.getTime() + undoneWithin) };
}

/** Keeps openings as they are, before an import changes them. What it kept before stays: it may have changed some of them since. */
export async function keepVersions(db: Database, importId: string, documents: readonly JobDocument[], at: Date): Promise<void> {
  const foreign = documents.filter(({ written }) => written.importId !== importId);
  if (foreign.length === 0) return;
  const versions = foreign.map((before) => versionOf(importId, before, at));
  const kept = await db.jobVersions.find({ _id: _.in(versions.map(({ _id }) => _id)) }, { limit: 1000, fields: ['_id'] });
  const known = new Set(kept.map(({ _id }) => _id));
  await db.jobVersions.insertUntilTaken(versions.filter(({ _id }) => !known.has(_id)));
}

/** Keeps an opening as it is now: nobody but this import has the right to say what was before it. */
export const replaceVersion = (db: Database, importId: string, before: JobDocument, at: Date): Promise<void> => db.jobVersions.put(versionOf(importId, before, at));

/** Forgets what earlier imports kept: only the last can be undone. */
export async function forgetVersions(db: Database, importId: string): Promise<void> {
  await db.jobVersions.remove({ importId });
}
