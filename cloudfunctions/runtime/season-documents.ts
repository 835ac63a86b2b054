import { command as _, type Database } from './database';
import type { ApplicationWords } from './documents/season/applications';
import { removeFiles } from './storage';

const withoutFiles = (part: ApplicationWords): ApplicationWords => ({ ...part, documents: part.documents.map((given) => ({ ...given, fileId: '' })) });

/**
 * Deletes the files of an application; of each document stays that it was there, and its digest, so that the receipt can be made again.
 * Begins anew when somebody changes the application meanwhile. Returns how many files.
 */
export async function forgetDocuments(db: Database, id: string): Promise<number> {
  for (let found = await db.seasonApplications.read(id); found; found = await db.seasonApplications.read(id)) {
    const { revision, words, rewriting, discarded = [] } = found;
    const files = new Set([...words.documents, ...(rewriting?.documents ?? []), ...discarded].flatMap(({ fileId }) => (fileId === '' ? [] : [fileId])));
    if (files.size === 0) return 0;
    await removeFiles([...files]);
    const change = { words: _.set(withoutFiles(words)), ...(rewriting && { rewriting: _.set(withoutFiles(rewriting)) }), discarded: _.remove(), revision: _.inc(1) };
    if (await db.seasonApplications.updateOne({ _id: id, revision }, change)) return files.size;
  }
  return 0;
}
