/** A slice of a sheet as it lies in the cloud's storage until it is read: JSON. */
import type { Area, GridRow, RowSlice } from '../../../domain/sheet/grid';

export interface StoredSlice extends RowSlice {
  /** The sheet's place in the workbook, from 0. */
  sheet: number;
}

/** Plain data once written, with a hole again where nothing stood: JSON has only null for it. */
export const revived = <T>(json: string): T => JSON.parse(json, (_key, value: unknown) => value ?? undefined) as T;

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
