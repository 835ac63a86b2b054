import { isBlank, type Area, type Cell, type GridRow, type RowSlice, type Sheet } from './grid';

/** A merged area that goes on below the rows read so far, and its first cell. */
export interface OpenArea {
  area: Area;
  origin: Cell;
}

export interface Unmerged {
  rows: GridRow[];
  /** Areas that go on below. */
  open: OpenArea[];
}

/**
 * The rows with every merged area filled from its first cell. Filled cells say so (`filled`): `down` is an employer standing
 * for several rows, `across` is a title over several columns and is no content of those columns. `open` are the areas that began above.
 */
export function unmerge({ rows: given, merges, from, to }: RowSlice, open: readonly OpenArea[] = []): Unmerged {
  const rows = new Map<number, (Cell | undefined)[]>(given.map((row) => [row.number, [...row.cells]]));
  const hidden = new Set(given.flatMap((row) => (row.hidden ? [row.number] : [])));
  const began = open.map(({ area, origin }) => ({ area, origin }));
  const fill = ({ area: { top, left, bottom, right }, origin }: OpenArea): void => {
    for (let number = Math.max(top, from); number <= Math.min(bottom, to); number += 1) {
      const cells = rows.get(number) ?? [];
      rows.set(number, cells);
      for (let column = left; column <= right; column += 1) {
        if (number === top && column === left) continue;
        cells[column] = { ...origin, filled: column > left ? 'across' : 'down' };
      }
    }
  };
  began.forEach(fill);
  for (const area of merges) {
    const origin = rows.get(area.top)?.[area.left];
    if (isBlank(origin)) continue;
    began.push({ area, origin });
    fill({ area, origin });
  }
  return {
    rows: [...rows].sort(([a], [b]) => a - b).map(([number, cells]) => (hidden.has(number) ? { number, cells, hidden: true } : { number, cells })),
    open: began.filter(({ area }) => area.bottom > to),
  };
}

/** A sheet as one slice. Excel allows a merge over a whole column: beyond the last row with text there is nothing to fill. */
export const wholeOf = ({ rows, merges }: Sheet): RowSlice => ({ from: 1, to: rows.reduce((last, row) => Math.max(last, row.number), 0), rows, merges });
