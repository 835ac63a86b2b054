import * as v from 'valibot';
import type { Problem } from '../../../domain/job/job';
import { readWorkbook, type WorkbookReading } from '../../../domain/job/read-workbook';
import { bounds, effect, refuse, staff, type Database } from '../../runtime';
import type { ImportDocument } from '../../runtime/documents/jobs';
import { openingsByBase, withoutMissing } from '../stored';
import { refusalOfFile, type FileRefusal } from '../workbook/check-file';
import { discard } from '../workbook/discard';
import { download } from '../workbook/download';
import { sheetsOf, type SheetsOfFile } from '../workbook/sheets-of';
import { removeLeftovers } from './leftovers';
import { reportOf, type ImportProgress, type ImportReport } from './report';
import { basesOf, stage, type Staged } from './stage';

/** Slices written at once: about 2 MB. */
const partsAtOnce = 10;

/**
 * Reads an uploaded workbook, stages what it would change, and says what an organiser should look at. Writes no opening. The file
 * is deleted once it is staged or refused; asked again about a file that is staged, the same import is the answer.
 * Refuses with IMPORT_NOT_FOUND for a file that is not the caller's, and with SHEET_… for one that cannot be read.
 */
export const preview = staff('editor')
  .input(v.strictObject({ fileId: v.pipe(v.string(), v.maxLength(500)), fileName: bounds.line(200), sample: v.optional(v.boolean()) }))
  .mutation(async ({ input, ctx }): Promise<ImportReport & ImportProgress> => {
    const file = await download(input.fileId, ctx.personId);
    if (!file) return reportOf((await stagedBefore(ctx.db, ctx.personId, input.fileId)) ?? refuse('IMPORT_NOT_FOUND'));
    const reading = readFile(file, ctx.now());
    if (typeof reading === 'string') {
      await discard([input.fileId]);
      return refuse(reading);
    }
    await removeLeftovers(ctx.db, ctx.personId, input.fileId, ctx.now());
    const { parts, planned } = stage(reading, await openingsByBase(ctx.db, basesOf(reading.postings)));
    const _id = `import-${ctx.now().getTime().toString(36)}-${Buffer.from(ctx.random(6)).toString('hex')}`;
    const rows = reading.postings.length + reading.rejected.length;
    const document: ImportDocument = {
      _id,
      by: ctx.personId,
      startedAt: ctx.now(),
      fileId: input.fileId,
      fileName: input.fileName,
      sample: input.sample ?? false,
      state: 'reading',
      sheets: reading.sheets,
      rows,
      problems: countByLevel(reading.problems),
      planned,
      parts: parts.length,
      nextPart: 0,
      applied: { added: 0, changed: 0, unchanged: 0, rejected: 0 },
      rowsDone: 0,
      effects: [effect.trace(ctx, { act: 'import.begin', object: `jobImports/${_id}`, district: ctx.reach.regions[0], after: { file: input.fileName, rows } })],
    };
    // The import is known before its slices and usable only after them: the next preview finds one that died in between.
    await ctx.db.jobImports.insert(withoutMissing(document));
    await writeParts(ctx.db, document._id, parts);
    if (!(await ctx.db.jobImports.updateOne({ _id: document._id, state: 'reading' }, { state: 'ready' }))) {
      // A later preview of the same person has taken this one's place while it was being written.
      await ctx.db.jobImportParts.remove({ importId: document._id });
      return refuse('IMPORT_NOT_FOUND');
    }
    await discard([input.fileId]);
    return reportOf(document);
  });

/** For a reply that was lost on the way: the import that was made of this file and has not been begun. */
async function stagedBefore(db: Database, personId: string, fileId: string): Promise<ImportDocument | undefined> {
  const [staged] = await db.jobImports.find({ by: personId, fileId, state: 'ready', nextPart: 0 }, { limit: 1 });
  return staged;
}

/** What the workbook says, or the refusal it earns. */
function readFile(file: Buffer, today: Date): WorkbookReading | FileRefusal {
  const refusal = refusalOfFile(file);
  if (refusal) return refusal;
  const unpacked = unpack(file);
  if (unpacked === undefined) return 'SHEET_BROKEN';
  if (unpacked.tooLong) return 'SHEET_TOO_LARGE';
  const reading = readWorkbook(unpacked.sheets, today);
  return reading.postings.length + reading.rejected.length > 0 ? reading : 'SHEET_EMPTY';
}

/** The file has been checked; what the library still cannot read is broken in a way no directory shows. */
function unpack(file: Buffer): SheetsOfFile | undefined {
  try {
    return sheetsOf(file);
  } catch (error) {
    console.warn(`a workbook that passed the checks could not be read: ${String(error)}`);
    return undefined;
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
