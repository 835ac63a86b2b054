import type { RowSlice, SheetOutline } from '../../../domain/sheet/grid';
import { checkFile, type FileRefusal } from './check-file';
import { readSliceFile, type StoredSlice } from './slice-file';
import { unpackWorkbook } from './unpack';
import { BrokenFile } from './unpack-part';
import { TooLarge } from './workbook-book';

export interface WholeSheet {
  outline: SheetOutline;
  slice: RowSlice;
}

/** The sheets of a small workbook, each in one piece; or why it cannot be read. */
export const wholeSheets = async (file: Buffer): Promise<WholeSheet[] | FileRefusal> => {
  const entries = await checkFile(file);
  if (typeof entries === 'string') return entries;
  const slices: StoredSlice[] = [];
  try {
    const sheets = await unpackWorkbook(file, entries, (slice) => {
      slices.push(readSliceFile(slice));
      return Promise.resolve();
    });
    return sheets.map((outline, index) => ({ outline, slice: joined(slices.filter(({ sheet }) => sheet === index)) }));
  } catch (error) {
    if (error instanceof TooLarge) return 'SHEET_TOO_LARGE';
    if (!(error instanceof BrokenFile)) throw error;
    return 'SHEET_BROKEN';
  }
};

const joined = (slices: readonly StoredSlice[]): RowSlice => ({
  from: slices[0]?.from ?? 1,
  to: slices.at(-1)?.to ?? 0,
  rows: slices.flatMap(({ rows }) => rows),
  merges: slices.flatMap(({ merges }) => merges),
});
