/** Where the rows of a list are while one of them is lifted. Pixels, rows in their order, one below the other. */

export interface RowBox {
  top: number;
  height: number;
}

const bottomOf = ({ top, height }: RowBox): number => top + height;
const middleOf = ({ top, height }: RowBox): number => top + height / 2;

/** How far the row at an index goes when a finger moves so far: never out of the list. */
export function keptWithin(rows: readonly RowBox[], at: number, by: number): number {
  const [row, first, last] = [rows[at], rows[0], rows.at(-1)];
  if (!row || !first || !last) return 0;
  return Math.min(bottomOf(last) - bottomOf(row), Math.max(first.top - row.top, by));
}

/** The index at which a row that was moved so far comes to lie: whatever it covers by half makes way. */
export function placeUnder(rows: readonly RowBox[], at: number, by: number): number {
  const row = rows[at];
  if (!row) return at;
  const passedUp = rows.slice(0, at).filter((other) => row.top + by < middleOf(other)).length;
  const passedDown = rows.slice(at + 1).filter((other) => bottomOf(row) + by > middleOf(other)).length;
  return at - passedUp + passedDown;
}

/** How far the row at `index` goes to make way for the one that goes from `at` to `to`. */
export function wayMade(rows: readonly RowBox[], at: number, to: number, index: number): number {
  const height = rows[at]?.height ?? 0;
  if (index > at && index <= to) return -height;
  return index < at && index >= to ? height : 0;
}
