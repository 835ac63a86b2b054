import * as v from 'valibot';
import { createHash } from 'node:crypto';
import { takenPartRowsOf } from '../../../domain/season/taken-part';
import { bounds, refuse, staff } from '../../runtime';
import type { ParticipationRow } from '../../runtime/documents/season/participations';
import type { FileRefusal } from '../../runtime/workbook/check-file';
import { discard } from '../../runtime/workbook/discard';
import { download } from '../../runtime/workbook/download';
import { wholeSheets } from '../../runtime/workbook/whole-sheets';
import { withoutNumbers } from './own-sheet';

/** People of one table; more are parted into two. */
const MOST_ROWS = 2000;

/**
 * Reads an uploaded table of who took part before. Of every number only its fingerprint is kept, and the file is deleted. Safe to repeat: asked again about a
 * file that was read, the same sheet is the answer. Refuses with OUT_OF_REGION, IMPORT_NOT_FOUND for a file that is not the caller's, PARTS_EMPTY, and
 * with SHEET_… for one that cannot be read.
 */
export const readSheet = staff('editor')
  .input(v.strictObject({ district: bounds.region, fileId: v.pipe(v.string(), v.maxLength(500)), fileName: bounds.line(200) }))
  .mutation(async ({ input: { district, fileId, fileName }, ctx }): Promise<{ sheetId: string }> => {
    const { db, personId: by, reach } = ctx;
    if (!reach.covers({ district })) refuse('OUT_OF_REGION');
    const sheetId = `parts-${createHash('sha256').update(`${district}|${by}|${fileId}`).digest('hex').slice(0, 24)}`;
    const file = await download(fileId, by);
    if (!file) return (await db.participationSheets.read(sheetId)) ? { sheetId } : refuse('IMPORT_NOT_FOUND');
    const rows = await rowsIn(file, ctx.now());
    if (typeof rows !== 'string') await db.participationSheets.insert({ _id: sheetId, district, by, at: ctx.now(), fileName, rows });
    await discard([fileId]);
    return typeof rows === 'string' ? refuse(rows) : { sheetId };
  });

const rowsIn = async (file: Buffer, now: Date): Promise<ParticipationRow[] | FileRefusal | 'PARTS_EMPTY'> => {
  const sheets = await wholeSheets(file);
  if (typeof sheets === 'string') return sheets;
  const rows = takenPartRowsOf(sheets, now).map(withoutNumbers);
  if (rows.length === 0) return 'PARTS_EMPTY';
  return rows.length > MOST_ROWS ? 'SHEET_TOO_LARGE' : rows;
};
