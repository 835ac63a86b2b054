import { command as _, type Database } from '../database';
import type { DocumentUploadDocument } from '../documents/season/uploads';
import { isRefusal } from '../refuse';
import { allOf } from '../walk';
import { keepFile, removeFiles, storedPath } from '../storage';

/** So long a document that was uploaded may be handed in; milliseconds. */
const WAITS = 60 * 60_000;
/** Longer than a call lives: whoever began to hand one in at the last moment has done so by then. Milliseconds. */
const SETTLES = 2 * 60_000;
/** Looked at in one tick. */
const AT_ONCE = 50;

/** Notes where somebody will upload a document, before it is there: whatever dies, it is known to be deleted. */
export const noteUpload = (db: Database, path: string, personId: string, now: Date): Promise<void> =>
  db.documentUploads.put({ _id: path, personId, until: new Date(now.getTime() + WAITS), calls: 0 });

/** Keeps an upload for as long as it takes to hand it in; `false` when its time is over, or nobody was given this path. */
export const keepUpload = ({ documentUploads }: Database, path: string, now: Date): Promise<boolean> =>
  documentUploads.updateOne({ _id: path, until: _.gt(now) }, { until: new Date(now.getTime() + WAITS), calls: _.inc(1) });

/**
 * Does something with an upload; refused, it is deleted at once. `calls`: how often it was handed in, by this call alone; when another one is handing it
 * in too, the clock looks later whether it is named. Killed in between, the clock goes on.
 */
export const orDropUpload = async <T>(db: Database, path: string | undefined, calls: 0 | 1, work: () => Promise<T>): Promise<T> => {
  try {
    return await work();
  } catch (thrown) {
    if (path !== undefined && isRefusal(thrown) && (await db.documentUploads.updateOne({ _id: path, calls }, { until: new Date(0) }))) {
      await removeUploaded({ _id: path });
      await db.documentUploads.remove({ _id: path });
    }
    throw thrown;
  }
};

/** Deletes what was uploaded and never handed in, and forgets the notes. Returns how many notes. */
export const discardUploads = async ({ db, now, hasTime }: { db: Database; now(): Date; hasTime(): boolean }): Promise<number> => {
  const over = await db.documentUploads.find({ until: _.lte(new Date(now().getTime() - SETTLES)) }, { limit: AT_ONCE, order: [['until', 'asc']] });
  let looked = 0;
  for (const upload of over) {
    if (!hasTime()) break;
    if (!(await isNamed(db, upload))) await removeUploaded(upload);
    looked += await db.documentUploads.remove({ _id: upload._id });
  }
  return looked;
};

/** Deletes what somebody who leaves has uploaded, handed in or not. */
export const forgetUploads = async (db: Database, personId: string): Promise<void> => {
  for (const upload of await allOf(db.documentUploads, { personId }, ['_id'])) {
    await removeUploaded(upload);
    await db.documentUploads.remove({ _id: upload._id });
  }
};

/** Nobody noted the file's id: writing over it tells the id. */
const removeUploaded = async ({ _id: path }: Pick<DocumentUploadDocument, '_id'>): Promise<void> => removeFiles([await keepFile(path, new Uint8Array())]);

/** What fell out of an application waits there to be deleted. */
const isNamed = async (db: Database, { _id: path, personId }: DocumentUploadDocument): Promise<boolean> => {
  const found = await db.seasonApplications.find({ personId }, { limit: 1000, fields: ['words.documents', 'rewriting.documents', 'discarded'] });
  return found.some(({ words, rewriting, discarded = [] }) => [...words.documents, ...(rewriting?.documents ?? []), ...discarded].some(({ fileId }) => storedPath(fileId) === path));
};
