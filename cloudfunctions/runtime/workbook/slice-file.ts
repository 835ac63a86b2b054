/** A slice of a sheet as it lies in the cloud's storage until it is read: JSON. */
import type { Area, Cell, GridRow, RowSlice } from '../../../domain/sheet/grid';

export interface StoredSlice extends RowSlice {
  /** The sheet's place in the workbook, from 0. */
  sheet: number;
}

/** Plain data once written, with a hole again where nothing stood: JSON has only null for it. */
export const revived = <T>(json: string): T => JSON.parse(json, (_key, value: unknown) => value ?? undefined) as T;

/** A slice as it was kept: where a cell is empty, a hole again. Only there: asked of every value in the file, that takes longer than reading it. */
export function readSliceFile(file: Buffer): StoredSlice {
  const { rows, ...slice } = JSON.parse(file.toString('utf8')) as Omit<StoredSlice, 'rows'> & { rows: (Omit<GridRow, 'cells'> & { cells: (Cell | null)[] })[] };
  return { ...slice, rows: rows.map((row) => ({ ...row, cells: row.cells.map((cell) => cell ?? undefined) })) };
}

/** Rows on their way into a file, as bytes. */
export interface PackedRows {
  from: number;
  to: number;
  rows: Buffer;
}

export const packRows = (from: number, to: number, rows: readonly GridRow[]): PackedRows => ({ from, to, rows: Buffer.from(JSON.stringify(rows)) });

/** The file of a slice, with those merged areas that begin in it. */
export function sliceFile(sheet: number, { from, to, rows }: PackedRows, merges: readonly Area[]): Buffer {
  const own = merges.filter(({ top }) => top >= from && top <= to);
  return Buffer.concat([Buffer.from(`{"sheet":${sheet},"from":${from},"to":${to},"merges":${JSON.stringify(own)},"rows":`), rows, Buffer.from('}')]);
}
