import * as v from 'valibot';
import type { Problem } from '../../../domain/job/job';
import { readWorkbook, type WorkbookReading } from '../../../domain/job/read-workbook';
import { bounds, command as _, refuse, staff, type Database } from '../../runtime';
import type { ImportDocument } from '../../runtime/documents/jobs';
import { openingsByBase, withoutMissing } from '../stored';
import { refusalOfFile } from '../workbook/check-file';
import { download } from '../workbook/download';
import { sheetsOf, type SheetsOfFile } from '../workbook/sheets-of';
import { reportOf, type ImportProgress, type ImportReport } from './report';
import { basesOf, stage, type Staged } from './stage';

/** Slices written at once: about 2 MB. */
const partsAtOnce = 10;

/**
 * Reads an uploaded workbook, stages what it would change, and says what an organiser should look at. Writes no opening.
 * Refuses with IMPORT_NOT_FOUND for a file that is not the caller's, and with SHEET_… for one that cannot be read.
 */
export const preview = staff('organiser')
  .input(v.strictObject({ fileId: v.pipe(v.string(), v.maxLength(500)), fileName: bounds.line(200), sample: v.optional(v.boolean()) }))
  .mutation(async ({ input, ctx }): Promise<ImportReport & ImportProgress> => {
    const reading = readFile(await download(input.fileId, ctx.personId), ctx.now());
    await removeUnfinished(ctx.db, ctx.personId);
    const { parts, planned } = stage(reading, await openingsByBase(ctx.db, basesOf(reading.postings)));
    const document: ImportDocument = {
      _id: `import-${ctx.now().getTime().toString(36)}-${Buffer.from(ctx.random(6)).toString('hex')}`,
      by: ctx.personId,
      startedAt: ctx.now(),
      fileId: input.fileId,
      fileName: input.fileName,
      sample: input.sample ?? false,
      state: 'reading',
      sheets: reading.sheets,
      rows: reading.postings.length + reading.rejected.length,
      problems: countByLevel(reading.problems),
      planned,
      parts: parts.length,
      nextPart: 0,
      applied: { added: 0, changed: 0, unchanged: 0, rejected: 0 },
      rowsDone: 0,
    };
    // The import is known before its slices and usable only after them: one that dies in between is found and removed.
    await ctx.db.jobImports.insert(withoutMissing(document));
    await writeParts(ctx.db, document._id, parts);
    await ctx.db.jobImports.updateOne({ _id: document._id }, { state: 'ready' });
    return reportOf(document);
  });

function readFile(file: Buffer, today: Date): WorkbookReading {
  const refusal = refusalOfFile(file);
  if (refusal) return refuse(refusal);
  const { sheets, tooLong } = unpack(file);
  if (tooLong.length > 0) return refuse('SHEET_TOO_LARGE');
  const reading = readWorkbook(sheets, today);
  return reading.postings.length + reading.rejected.length > 0 ? reading : refuse('SHEET_EMPTY');
}

/** The file has been checked; what the library still cannot read is broken in a way no directory shows. */
function unpack(file: Buffer): SheetsOfFile {
  try {
    return sheetsOf(file);
  } catch (error) {
    console.warn(`a workbook that passed the checks could not be read: ${String(error)}`);
    return refuse('SHEET_BROKEN');
  }
}

function countByLevel(problems: readonly Problem[]): ImportDocument['problems'] {
  const count = (level: Problem['level']): number => problems.filter((problem) => problem.level === level).length;
  return { doubtful: count('doubtful'), bad: count('bad'), rejected: count('rejected') };
}

async function writeParts(db: Database, importId: string, parts: Staged['parts']): Promise<void> {
  for (let from = 0; from < parts.length; from += partsAtOnce) {
    await db.jobImportParts.insertAll(parts.slice(from, from + partsAtOnce).map((part) => withoutMissing({ _id: `${importId}_${part.part}`, importId, ...part })));
  }
}

/** The caller's previews that died, or were looked at and never begun: nothing of them is in the jobs. */
async function removeUnfinished(db: Database, personId: string): Promise<void> {
  const left = await db.jobImports.find({ by: personId, state: _.in(['reading', 'ready']), nextPart: 0 }, { limit: 20, fields: ['_id'] });
  for (const { _id } of left) {
    await db.jobImportParts.remove({ importId: _id });
    await db.jobImports.remove({ _id });
  }
}
