import { checkFile } from '../../cloudfunctions/runtime/workbook/check-file';
import { revived, type StoredSlice } from '../../cloudfunctions/runtime/workbook/slice-file';
import { unpackWorkbook } from '../../cloudfunctions/runtime/workbook/unpack';
import type { Sheet } from '../../domain/sheet/grid';

/** The sheets of a workbook as an import unpacks them, put together again. */
export const sheetsOf = async (file: Buffer): Promise<Sheet[]> => {
  const entries = await checkFile(file);
  if (typeof entries === 'string') throw new Error(entries);
  const slices: StoredSlice[] = [];
  const sheets = await unpackWorkbook(file, entries, async (slice) => void slices.push(revived<StoredSlice>(slice.toString())));
  return sheets.map(({ name, hidden, hiddenColumns }, index) => {
    const own = slices.filter(({ sheet }) => sheet === index);
    return { name, hidden, hiddenColumns, rows: own.flatMap(({ rows }) => rows), merges: own.flatMap(({ merges }) => merges) };
  });
};
