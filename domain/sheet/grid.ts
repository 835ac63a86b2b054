/** A sheet as anyone sees it, whatever file it came from. */

/** A date typed as a date: what the sheet shows, in no time zone. `month` counts from 1. */
export interface WallClock {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
}

export interface Cell {
  /** What the cell shows, untouched. */
  readonly text: string;
  /** Set when the cell is a number, not text that looks like one. */
  readonly number?: number;
  /** Set when the cell is a real date. */
  readonly date?: WallClock;
  /** Set when the text belongs to a merged area that begins above or to the left. */
  readonly filled?: 'down' | 'across';
}

/** Rows are Excel row numbers (from 1), columns count from 0; both ends belong to the area. */
export interface Area {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

export interface GridRow {
  /** Excel's row number. */
  readonly number: number;
  /** By column; a missing or empty cell is undefined. */
  readonly cells: readonly (Cell | undefined)[];
  /** Set when the organiser has hidden the row, or a filter has. */
  readonly hidden?: true;
}

/** What is known of a sheet besides its rows. */
export interface SheetOutline {
  readonly name: string;
  readonly hidden: boolean;
  /** Columns the organiser has hidden. */
  readonly hiddenColumns: readonly number[];
}

/** Rows that follow each other: a whole sheet, or one slice of it. */
export interface RowSlice {
  /** The first and the last row number it speaks for, both included; rows without any text may be missing. */
  readonly from: number;
  readonly to: number;
  readonly rows: readonly GridRow[];
  /** Merged areas that begin in these rows; they may end further down. */
  readonly merges: readonly Area[];
}

export interface Sheet extends SheetOutline {
  /** In order; rows without any text may be missing. */
  readonly rows: readonly GridRow[];
  readonly merges: readonly Area[];
}

/** A for 0, Z for 25, AA for 26. */
export function columnLetter(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? columnLetter(rest - 1) : '') + String.fromCharCode(65 + (column % 26));
}

export const isBlank = (cell: Cell | undefined): cell is undefined => cell === undefined || cell.text.trim() === '';
