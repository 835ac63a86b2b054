import * as v from 'valibot';
import { largestIntroductionFile } from '../../../domain/job/introduction';
import { kindOfProof } from '../../../domain/person/proof-file';
import { bounds, command as _, refuse, student } from '../../runtime';
import { introductionFolder, letGoOfFile } from '../../runtime/introduction-files';
import { lookAt, removeFiles, storedPath } from '../../runtime/storage';

/** A path for one file that nobody guesses, the caller's own; the screen uploads there. */
export const filePath = student.mutation(({ ctx }): { cloudPath: string } => ({
  cloudPath: introductionFolder(ctx.personId) + Buffer.from(ctx.random(18)).toString('hex'),
}));

/**
 * Takes an uploaded PDF into the introduction, in the place of an earlier one. A file that is none, by its content, is deleted at once. Safe
 * to repeat. Refuses with INTRODUCTION_FILE_NOT_FOUND for a file that is not there or not the caller's, INTRODUCTION_FILE_NOT_PDF,
 * INTRODUCTION_FILE_TOO_LARGE.
 */
export const attach = student
  .input(v.strictObject({ fileId: v.pipe(v.string(), v.maxLength(500)), name: bounds.line(80) }))
  .mutation(async ({ input: { fileId, name }, ctx }): Promise<null> => {
    if (!storedPath(fileId)?.startsWith(introductionFolder(ctx.personId))) return refuse('INTRODUCTION_FILE_NOT_FOUND');
    const file = (await lookAt(fileId, largestIntroductionFile)) ?? refuse('INTRODUCTION_FILE_NOT_FOUND');
    const fault = file.size > largestIntroductionFile ? 'INTRODUCTION_FILE_TOO_LARGE' : kindOfProof(file.start) === 'pdf' ? undefined : 'INTRODUCTION_FILE_NOT_PDF';
    if (fault) {
      await removeFiles([fileId]);
      return refuse(fault);
    }
    const { db, personId } = ctx;
    const kept = { fileId, name, size: file.size };
    for (;;) {
      const at = ctx.now();
      const before = await db.introductions.read(personId);
      if (before?.file?.fileId === fileId) return null;
      if (!before) {
        if (await db.introductions.insert({ _id: personId, experience: [], skills: '', about: '', file: kept, updatedAt: at })) return null;
        continue;
      }
      await letGoOfFile(db, personId, before.file?.fileId, at);
      const unchanged = before.file ? { 'file.fileId': before.file.fileId } : { file: _.exists(false) };
      if (await db.introductions.updateOne({ _id: personId, ...unchanged }, { file: _.set(kept), updatedAt: at })) return null;
    }
  });
