import { command as _, student } from '../../runtime';
import { letGoOfFile } from '../../runtime/introduction-files';

/** Takes the file out of the caller's introduction; an application that was sent with it keeps it. Safe to repeat. */
export const detach = student.mutation(async ({ ctx: { db, personId, now } }): Promise<null> => {
  const file = (await db.introductions.read(personId))?.file;
  if (!file) return null;
  await letGoOfFile(db, personId, file.fileId, now());
  await db.introductions.updateOne({ _id: personId, 'file.fileId': file.fileId }, { file: _.remove(), updatedAt: now() });
  return null;
});
