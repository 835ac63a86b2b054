/** Draws a sheet from rows of plain text, the way tests describe it. */
import type { Area, Cell, GridRow, Sheet } from '../../../domain/sheet/grid';

export const cell = (text: string): Cell | undefined => (text === '' ? undefined : /^\d+$/.test(text) ? { text, number: Number(text) } : { text });

export function drawn(lines: readonly (readonly string[])[], extra: { name?: string; merges?: Area[]; hidden?: boolean; hiddenColumns?: number[]; hiddenRows?: number[] } = {}): Sheet {
  const rows = lines.map((texts, index): GridRow => ({ number: index + 1, cells: texts.map(cell), hidden: extra.hiddenRows?.includes(index + 1) ? true : undefined }));
  return { name: extra.name ?? '岗位表', hidden: extra.hidden ?? false, rows, merges: extra.merges ?? [], hiddenColumns: extra.hiddenColumns ?? [] };
}

/** Every row of ranges such as 3–5. */
export const rowsOf = (ranges: readonly { row: number; to?: number }[]): number[] => ranges.flatMap(({ row, to = row }) => Array.from({ length: to - row + 1 }, (_, index) => row + index));
