import * as v from 'valibot';
import { createHash } from 'node:crypto';
import { postRowsOf, type PostRow } from '../../../../domain/season/post-sheet';
import { bounds, refuse, staff } from '../../../runtime';
import { checkFile, type FileRefusal } from '../../../runtime/workbook/check-file';
import { discard } from '../../../runtime/workbook/discard';
import { download } from '../../../runtime/workbook/download';
import { readSliceFile, type StoredSlice } from '../../../runtime/workbook/slice-file';
import { unpackWorkbook } from '../../../runtime/workbook/unpack';
import { BrokenFile } from '../../../runtime/workbook/unpack-part';
import { TooLarge } from '../../../runtime/workbook/workbook-book';
import { refuseEnded, seasonWithin } from '../../seasons/within-reach';

/** Posts of one table; more are parted into two. */
const MOST_ROWS = 1000;

/**
 * Reads an uploaded table of posts and keeps its rows, for `preview` and `apply`; the file is deleted. Safe to repeat: asked again about a
 * file that was read, the same sheet is the answer. Refuses with SEASON_NOT_FOUND, OUT_OF_REGION, SEASON_ENDED, IMPORT_NOT_FOUND for a file that is not the
 * caller's, and with SHEET_… for one that cannot be read.
 */
export const readSheet = staff('editor')
  .input(v.strictObject({ seasonId: bounds.id, fileId: v.pipe(v.string(), v.maxLength(500)), fileName: bounds.line(200) }))
  .mutation(async ({ input: { seasonId, fileId, fileName }, ctx }): Promise<{ sheetId: string }> => {
    const { db, personId: by } = ctx;
    refuseEnded(await seasonWithin(ctx, seasonId));
    const sheetId = `sheet-${createHash('sha256').update(`${seasonId}|${by}|${fileId}`).digest('hex').slice(0, 24)}`;
    const file = await download(fileId, by);
    if (!file) return (await db.postSheets.read(sheetId)) ? { sheetId } : refuse('IMPORT_NOT_FOUND');
    const rows = await rowsIn(file);
    if (typeof rows !== 'string') await db.postSheets.insert({ _id: sheetId, seasonId, by, at: ctx.now(), fileName, rows });
    await discard([fileId]);
    return typeof rows === 'string' ? refuse(rows) : { sheetId };
  });

const rowsIn = async (file: Buffer): Promise<PostRow[] | FileRefusal> => {
  const entries = await checkFile(file);
  if (typeof entries === 'string') return entries;
  const slices: StoredSlice[] = [];
  try {
    const sheets = await unpackWorkbook(file, entries, (slice) => {
      slices.push(readSliceFile(slice));
      return Promise.resolve();
    });
    const rows = postRowsOf(sheets.map((outline, index) => ({ outline, slice: whole(slices.filter(({ sheet }) => sheet === index)) })));
    if (rows.length === 0) return 'SHEET_EMPTY';
    return rows.length > MOST_ROWS ? 'SHEET_TOO_LARGE' : rows;
  } catch (error) {
    if (error instanceof TooLarge) return 'SHEET_TOO_LARGE';
    if (!(error instanceof BrokenFile)) throw error;
    return 'SHEET_BROKEN';
  }
};

const whole = (slices: readonly StoredSlice[]) => ({
  from: slices[0]?.from ?? 1,
  to: slices.at(-1)?.to ?? 0,
  rows: slices.flatMap(({ rows }) => rows),
  merges: slices.flatMap(({ merges }) => merges),
});
