import { isBlank, type Cell, type GridRow, type Sheet } from './grid';

/** Excel allows a merge over a whole column: beyond the last row with text there is nothing to fill. */
const lastRow = (sheet: Sheet): number => sheet.rows.reduce((last, row) => Math.max(last, row.number), 0);

/**
 * The rows with every merged area filled from its first cell. Filled cells say so (`filled`): `down` is an employer standing
 * for several rows, `across` is a title over several columns and is no content of those columns.
 */
export function unmerge(sheet: Sheet): GridRow[] {
  const rows = new Map<number, (Cell | undefined)[]>(sheet.rows.map((row) => [row.number, [...row.cells]]));
  const end = lastRow(sheet);
  for (const { top, left, bottom, right } of sheet.merges) {
    const origin = rows.get(top)?.[left];
    if (isBlank(origin)) continue;
    for (let number = top; number <= Math.min(bottom, end); number += 1) {
      const cells = rows.get(number) ?? [];
      rows.set(number, cells);
      for (let column = left; column <= right; column += 1) {
        if (number === top && column === left) continue;
        cells[column] = { ...origin, filled: column > left ? 'across' : 'down' };
      }
    }
  }
  return [...rows].sort(([a], [b]) => a - b).map(([number, cells]) => ({ number, cells }));
}
