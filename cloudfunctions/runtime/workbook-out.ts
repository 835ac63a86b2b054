import { utils, write, type WorkSheet } from '@e965/xlsx';
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
  const book = new BookOut();
  for (const { name, header, rows } of sheets) book.begin(name, header).add(rows);
  return book.file();
};

/** A workbook that grows slice by slice: of what was added only the cells are held. */
export class BookOut {
  private readonly book = utils.book_new();

  begin(name: string, header: readonly string[]): SheetOut {
    const sheet = new SheetOut(header);
    utils.book_append_sheet(this.book, sheet.cells, name);
    return sheet;
  }

  file(): Buffer {
    return write(this.book, { type: 'buffer', bookType: 'xlsx', compression: true }) as Buffer;
  }
}

class SheetOut {
  readonly cells: WorkSheet;
  private first: (readonly OutCell[])[];

  constructor(header: readonly string[]) {
    this.first = [header.map(cleaned)];
    this.cells = utils.aoa_to_sheet(this.first.map((row) => [...row]), { dense: true });
    this.widen();
  }

  add(rows: readonly (readonly OutCell[])[]): void {
    const clean = rows.map((row) => row.map(cleaned));
    utils.sheet_add_aoa(this.cells, clean, { origin: -1 });
    if (this.first.length >= sampled) return;
    this.first = [...this.first, ...clean].slice(0, sampled);
    this.widen();
  }

  private widen(): void {
    this.cells['!cols'] = (this.first[0] ?? []).map((_title, column) => ({ wch: widthOf(this.first, column) }));
  }
}

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
