import { read, SSF, type CellObject, type WorkBook, type WorkSheet } from '@e965/xlsx';
import type { Area, Cell, GridRow, Sheet } from '../../../domain/sheet/grid';

/** Columns beyond belong to no table of openings; a stray cell at XFD1 must not cost a million empty ones. */
const mostColumns = 200;

/** More rows than any organiser's workbook; what lies beyond is told, not dropped: see `tooLong`. */
export const mostRows = 20_000;

export interface SheetsOfFile {
  sheets: Sheet[];
  /** There are more rows than are read: in one sheet, or with something in them in all sheets together. */
  tooLong: boolean;
}

/** The sheets of an unpacked, checked workbook (see `check-file.ts`) as neutral grids. Throws what the library throws on a broken file. */
export function sheetsOf(bytes: Uint8Array): SheetsOfFile {
  const book = read(bytes, { type: 'array', dense: true, cellNF: true, cellStyles: true, cellHTML: false, cellFormula: false, sheetRows: mostRows + 1 });
  const rows = book.SheetNames.map((name) => book.Sheets[name]?.['!data'] ?? []);
  const filled = rows.reduce((sum, sheet) => sum + sheet.filter((cells) => cells?.some((cell) => cell?.v !== undefined)).length, 0);
  if (filled > mostRows || rows.some(({ length }) => length > mostRows)) return { sheets: [], tooLong: true };
  return { sheets: book.SheetNames.map((name, index) => toSheet(book, name, index)), tooLong: false };
}

function toSheet(book: WorkBook, name: string, index: number): Sheet {
  const sheet: WorkSheet = book.Sheets[name] ?? {};
  const base1904 = book.Workbook?.WBProps?.date1904 === true;
  return {
    name,
    hidden: (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0,
    // Rows and cells without content are holes in the library's arrays; Array.from fills them.
    rows: Array.from(sheet['!data'] ?? [], (cells, row): GridRow => ({ number: row + 1, cells: Array.from((cells ?? []).slice(0, mostColumns), (cell) => toCell(cell, base1904)) })),
    merges: (sheet['!merges'] ?? []).filter(({ s }) => s.c < mostColumns).map(({ s, e }): Area => ({ top: s.r + 1, left: s.c, bottom: e.r + 1, right: Math.min(e.c, mostColumns - 1) })),
    hiddenColumns: (sheet['!cols'] ?? []).flatMap((column, position) => (column?.hidden === true ? [position] : [])),
  };
}

function toCell(cell: CellObject | undefined, base1904: boolean): Cell | undefined {
  if (!cell || cell.v === undefined || cell.v === null || cell.t === 'z') return undefined;
  if (cell.t !== 'n') return { text: cell.t === 'e' ? (cell.w ?? '#错误') : String(cell.v) };
  const number = Number(cell.v);
  const text = (cell.w ?? String(number)).trim();
  if (!SSF.is_date(String(cell.z ?? ''))) return { text, number };
  const { y: year, m: month, d: day, H: hour, M: minute } = SSF.parse_date_code(number, { date1904: base1904 });
  return { text, date: { year, month, day, hour, minute } };
}
