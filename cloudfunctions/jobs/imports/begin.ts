import * as v from 'valibot';
import { bounds, effect, refuse, staff, type CallContext, type Database } from '../../runtime';
import type { ImportDocument } from '../../runtime/documents/imports';
import { discardSlices, storageOf } from '../../runtime/import-slices';
import { unreadSheet } from '../../../domain/job/sheet-summary';
import { withoutMissing } from '../stored';
import { checkFile, type FileRefusal } from '../../runtime/workbook/check-file';
import { discard } from '../../runtime/workbook/discard';
import { download } from '../../runtime/workbook/download';
import { unpackWorkbook, type UnpackedSheet } from '../../runtime/workbook/unpack';
import { BrokenFile } from '../../runtime/workbook/unpack-part';
import { TooLarge } from '../../runtime/workbook/workbook-book';
import { removeLeftovers } from './leftovers';
import { reportOf, type ImportProgress, type ImportReport } from './report';
import { keepSlice } from './slices';

/**
 * Checks an uploaded workbook and cuts it into slices, which `readNext` reads one by one. The file is deleted once it is cut or refused;
 * asked again about a file that is cut, the same import is the answer. Refuses with IMPORT_NOT_FOUND for a file that is not the caller's,
 * and with SHEET_… for one that cannot be read.
 */
export const begin = staff('editor')
  .input(v.strictObject({ fileId: v.pipe(v.string(), v.maxLength(500)), fileName: bounds.line(200), sample: v.optional(v.boolean()) }))
  .mutation(async ({ input, ctx }): Promise<ImportReport & ImportProgress> => {
    const file = await download(input.fileId, ctx.personId);
    if (!file) return reportOf((await begunBefore(ctx.db, ctx.personId, input.fileId)) ?? refuse('IMPORT_NOT_FOUND'));
    await removeLeftovers(ctx.db, ctx.personId, input.fileId, ctx.now());
    const document = newImport(ctx, { ...input, sample: input.sample ?? false, regions: [...ctx.reach.regions] });
    // Known before its slices, usable only after them: whoever comes next finds one that died in between.
    await ctx.db.jobImports.insert(document);
    const sheets = await unpack(file, document._id);
    if (typeof sheets === 'string') {
      await Promise.all([discard([input.fileId]), discardSlices(document), ctx.db.jobImports.remove({ _id: document._id })]);
      return refuse(sheets);
    }
    const parts = sheets.reduce((sum, { slices }) => sum + slices, 0);
    const unpacked = { outlines: sheets, sheets: sheets.map(({ name }) => unreadSheet(name)), parts, state: 'reading' as const };
    if (!(await ctx.db.jobImports.updateOne({ _id: document._id, state: 'unpacking' }, unpacked))) {
      // A later call of the same person has taken this one's place while it was being unpacked.
      await discardSlices(document, parts);
      return refuse('IMPORT_NOT_FOUND');
    }
    await discard([input.fileId]);
    return reportOf({ ...document, ...unpacked });
  });

function newImport(ctx: CallContext, { fileId, fileName, sample, regions }: Pick<ImportDocument, 'fileId' | 'fileName' | 'sample' | 'regions'>): ImportDocument {
  const _id = `import-${ctx.now().getTime().toString(36)}-${Buffer.from(ctx.random(6)).toString('hex')}`;
  const none = { added: 0, changed: 0, unchanged: 0, rejected: 0 };
  return withoutMissing({
    _id, by: ctx.personId, startedAt: ctx.now(), fileId, fileName, storage: storageOf(fileId), slicesKept: true, sample, regions, series: _id,
    state: 'unpacking', round: 0, outlines: [], sheets: [], rows: 0, problems: { doubtful: 0, bad: 0, rejected: 0 }, planned: none, parts: 0, next: 0, found: {},
    applied: none, rowsDone: 0, missing: { count: 0, withdraw: false, except: [] }, walkedTo: '', closed: 0,
    effects: [effect.trace(ctx, { act: 'import.begin', object: `jobImports/${_id}`, district: regions[0], after: { file: fileName, regions } })],
  });
}

/** For a reply that was lost on the way: the import that was made of this file and has not been written. */
async function begunBefore(db: Database, personId: string, fileId: string): Promise<ImportDocument | undefined> {
  const [begun] = await db.jobImports.find({ by: personId, fileId, slicesKept: true }, { limit: 1, order: [['startedAt', 'desc']] });
  return begun && ['reading', 'comparing', 'ready'].includes(begun.state) ? begun : undefined;
}

async function unpack(file: Buffer, importId: string): Promise<UnpackedSheet[] | FileRefusal> {
  const entries = await checkFile(file);
  if (typeof entries === 'string') return entries;
  let index = 0;
  try {
    return await unpackWorkbook(file, entries, async (slice) => {
      await keepSlice(importId, index, slice);
      index += 1;
    });
  } catch (error) {
    if (error instanceof TooLarge) return 'SHEET_TOO_LARGE';
    if (!(error instanceof BrokenFile)) throw error;
    console.warn(`a workbook that passed the checks could not be read: ${error.message}`);
    return 'SHEET_BROKEN';
  }
}
