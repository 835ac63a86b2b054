import * as v from 'valibot';
import { createHash } from 'node:crypto';
import { postRowsOf, type PostRow } from '../../../../domain/season/post-sheet';
import { bounds, refuse, staff } from '../../../runtime';
import type { FileRefusal } from '../../../runtime/workbook/check-file';
import { discard } from '../../../runtime/workbook/discard';
import { download } from '../../../runtime/workbook/download';
import { wholeSheets } from '../../../runtime/workbook/whole-sheets';
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
  const sheets = await wholeSheets(file);
  if (typeof sheets === 'string') return sheets;
  const rows = postRowsOf(sheets);
  if (rows.length === 0) return 'SHEET_EMPTY';
  return rows.length > MOST_ROWS ? 'SHEET_TOO_LARGE' : rows;
};
