/** How far a sheet is read: everything the next rows need to know of those before them. Plain data, kept between two slices. */
import type { Header } from './find-header';
import { columnLetter, type Cell } from './grid';
import { matchColumns, type ColumnTable, type MatchedColumn } from './match-columns';

/** One field of one row: its cell, or several joined, and where it stands. */
export interface FieldCell extends Cell {
  column: string;
  header: string;
  /** The words in the sheet when `text` is taken from the row above: 同上. */
  writtenAs?: string;
}

export type Fields<Field extends string> = Partial<Record<Field, FieldCell>>;

export type ReadColumn<Field extends string> = MatchedColumn<Field> & { letter: string; hidden: boolean };

export interface SheetProgress<Field extends string> {
  header: Header;
  /** Of every header that was met, in Excel's numbers. */
  headerRows: number[];
  columns: ReadColumn<Field>[];
  hiddenColumns: readonly number[];
  /** The fields of the posting above. */
  previous: Fields<Field>;
  /** The nearest group title above, as 一、青岛（39个岗位）. */
  group?: string;
  inNotes: boolean;
  /** What stands above the header: titles, 填报单位：… */
  preamble: string[];
}

/** From here on this header says what the columns mean. */
export function underHeader<Field extends string>(header: Header, hiddenColumns: readonly number[], table: ColumnTable<Field>): Pick<SheetProgress<Field>, 'header' | 'columns' | 'hiddenColumns'> {
  const columns = matchColumns(header.cells, table).map((column) => ({ ...column, letter: columnLetter(column.column), hidden: hiddenColumns.includes(column.column) }));
  return { header, columns, hiddenColumns };
}
