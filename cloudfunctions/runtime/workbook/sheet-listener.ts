import { SSF } from '@e965/xlsx';
import type { Area, Cell, GridRow } from '../../../domain/sheet/grid';
import { restored } from '../../../domain/sheet/neutral';
import { TextItem, unescaped } from './cell-text';
import type { XmlListener } from './walk-xml';
import type { Book } from './workbook-book';

/** Columns beyond belong to no table of openings; a stray cell at XFD1 must not cost a million empty ones. */
export const mostColumns = 200;

/** Listens to the XML of one sheet and hands on its rows one by one. */
export class SheetListener implements XmlListener {
  readonly merges: Area[] = [];
  readonly hiddenColumns: number[] = [];
  private row = 0;
  private rowIsHidden = false;
  private column = -1;
  private cells: (Cell | undefined)[] = [];
  private type = '';
  private style = 0;
  private value = '';
  private hasValue = false;
  private inValue = false;
  private inline: TextItem | undefined;

  constructor(
    private readonly book: Pick<Book, 'texts' | 'formats' | 'since1904'>,
    /** Rows without any cell are not told. */
    private readonly tell: (row: GridRow) => void,
    readonly done: () => boolean,
  ) {}

  opens(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'row') this.beginRow(attributes);
    else if (name === 'c') this.beginCell(attributes);
    else if (name === 'v') [this.inValue, this.hasValue] = [true, true];
    else if (name === 'is') this.inline = new TextItem();
    else if (name === 'col') this.noteColumns(attributes);
    else if (name === 'mergeCell') this.noteMerge(attributes['ref'] ?? '');
    else this.inline?.opens(name);
  }

  text(text: string): void {
    if (this.inValue) this.value += text;
    else this.inline?.hear(text);
  }

  closes(name: string): void {
    if (name === 'v') this.inValue = false;
    else if (name === 'c') this.endCell();
    else if (name === 'row') this.endRow();
    else this.inline?.closes(name);
  }

  /** Rows and cells usually say where they stand; those that do not follow the one before. No row takes the place of another. */
  private beginRow({ r, hidden }: Readonly<Record<string, string | undefined>>): void {
    const said = Number(r ?? 0);
    this.row = said > this.row ? said : this.row + 1;
    this.rowIsHidden = isTrue(hidden);
    this.column = -1;
    this.cells = [];
  }

  private beginCell({ r, t, s }: Readonly<Record<string, string | undefined>>): void {
    this.column = r === undefined ? this.column + 1 : columnOf(r);
    this.type = t ?? 'n';
    this.style = Number(s ?? 0);
    this.value = '';
    this.hasValue = false;
    this.inline = undefined;
  }

  private endCell(): void {
    const cell = this.cell();
    if (cell !== undefined && this.column < mostColumns) this.cells[this.column] = cell;
  }

  private endRow(): void {
    if (this.cells.length === 0) return;
    const row = { number: this.row, cells: Array.from(this.cells) };
    this.tell(this.rowIsHidden ? { ...row, hidden: true } : row);
  }

  private cell(): Cell | undefined {
    if (this.inline) return { text: restored(this.inline.take()) };
    if (!this.hasValue) return undefined;
    if (this.type === 's') return { text: restored(this.book.texts[Number(this.value)] ?? '') };
    if (this.type === 'b') return { text: this.value === '1' ? 'TRUE' : 'FALSE' };
    if (this.type !== 'n') return { text: restored(unescaped(this.value)) };
    return this.numberCell(Number(this.value));
  }

  private numberCell(number: number): Cell | undefined {
    if (this.value === '' || Number.isNaN(number)) return undefined;
    const { format, isDate } = this.book.formats[this.style] ?? { format: 0, isDate: false };
    const text = shown(format, number, this.book.since1904);
    if (!isDate) return { text, number };
    const { y: year, m: month, d: day, H: hour, M: minute } = SSF.parse_date_code(number, { date1904: this.book.since1904 });
    return { text, date: { year, month, day, hour, minute } };
  }

  private noteColumns({ min, max, hidden }: Readonly<Record<string, string | undefined>>): void {
    if (!isTrue(hidden)) return;
    for (let column = Number(min); column <= Math.min(Number(max), mostColumns); column += 1) this.hiddenColumns.push(column - 1);
  }

  private noteMerge(ref: string): void {
    const [, left = '', top, right = '', bottom] = /^\$?([A-Z]+)\$?(\d+):\$?([A-Z]+)\$?(\d+)$/.exec(ref) ?? [];
    const area = { top: Number(top), left: columnOf(left), bottom: Number(bottom), right: Math.min(columnOf(right), mostColumns - 1) };
    if (left !== '' && area.left < mostColumns) this.merges.push(area);
  }
}

const isTrue = (flag: string | undefined): boolean => flag === '1' || flag === 'true';

/** A number as the sheet shows it; one whose format nobody understands is shown as it is. */
function shown(format: string | number, number: number, date1904: boolean): string {
  try {
    return SSF.format(format, number, { date1904 }).trim();
  } catch (error) {
    console.warn(`a number format that could not be used: ${String(error)}`);
    return String(number);
  }
}

/** A is 0, AA is 26; digits after the letters are the row's. */
function columnOf(reference: string): number {
  let column = 0;
  for (const character of reference) {
    const letter = character.charCodeAt(0) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  return column - 1;
}
