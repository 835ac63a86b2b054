import { utils, write } from '@e965/xlsx';
import { neutralised } from '../../domain/sheet/neutral';

/** Workbooks for people to take away: plain text and numbers that open cleanly, and never run. */

export type OutCell = string | number | null;

export interface OutSheet {
  name: string;
  header: readonly string[];
  rows: readonly (readonly OutCell[])[];
}

/** More than this no cell holds. Characters. */
const LONGEST = 32_767;
/** Columns as wide as their header and first rows ask for, within reason. Characters. */
const narrowest = 8;
const widest = 48;
const sampled = 50;

/** XML has no place for these, and nobody types them. */
const unprintable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

/** The workbook as an .xlsx file. Text that begins like a formula is marked with an apostrophe, see `domain/sheet/neutral.ts`. */
export const workbookOut = (sheets: readonly OutSheet[]): Buffer => {
  const book = utils.book_new();
  for (const { name, header, rows } of sheets) {
    const cells = [header, ...rows].map((row) => row.map(cleaned));
    const sheet = utils.aoa_to_sheet(cells, { dense: true });
    sheet['!cols'] = header.map((_title, column) => ({ wch: widthOf(cells, column) }));
    utils.book_append_sheet(book, sheet, name);
  }
  return write(book, { type: 'buffer', bookType: 'xlsx', compression: true }) as Buffer;
};

const cleaned = (cell: OutCell): OutCell => {
  if (typeof cell !== 'string') return cell;
  const text = neutralised(cell.replace(unprintable, ''));
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
};

/** Chinese characters are two wide. */
const widthOf = (cells: readonly (readonly OutCell[])[], column: number): number => {
  const widths = cells.slice(0, sampled).map((row) => [...String(row[column] ?? '').split('\n')[0] ?? ''].reduce((sum, character) => sum + (character > '\u2E7F' ? 2 : 1), 0));
  return Math.min(widest, Math.max(narrowest, ...widths) + 2);
};
