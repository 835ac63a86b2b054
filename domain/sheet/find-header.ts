import { isBlank, type Cell, type GridRow } from './grid';
import { fieldsNamed, headerWords, meaningOf, type ColumnTable } from './match-columns';

export interface Header {
  /** Excel row numbers: one, or two when the header has two lines. */
  rows: number[];
  cells: readonly (Cell | undefined)[];
}

/** Titles and instructions above a header are a few rows; further down a header is a repetition. */
const searchDepth = 40;
const leastFields = 3;

/**
 * The row that names most fields, the upper one among equals. Two rows together count when they name more than either alone:
 * 招聘条件 over 学历 and 专业. Undefined when no row names the required field and two others.
 */
export function findHeader<Field extends string>(rows: readonly GridRow[], table: ColumnTable<Field>, required: Field): Header | undefined {
  let best: Header | undefined;
  let bestCount = leastFields - 1;
  const consider = (header: Header): void => {
    const named = fieldsNamed({ number: 0, cells: header.cells }, table);
    if (named.has(required) && named.size > bestCount) {
      best = header;
      bestCount = named.size;
    }
  };
  const top = rows.slice(0, searchDepth);
  for (const row of top) if (!row.cells.some(isFigure)) consider({ rows: [row.number], cells: row.cells });
  top.forEach((row, index) => {
    const below = rows[index + 1];
    if (below && ![...row.cells, ...below.cells].some(isFigure) && below.number === row.number + 1) consider({ rows: [row.number, below.number], cells: stack(row, below, table) });
  });
  return best;
}

/** Two header lines as one: the lower words where they mean something alone or under the upper ones, else the upper words. */
function stack<Field extends string>(upper: GridRow, lower: GridRow, table: ColumnTable<Field>): (Cell | undefined)[] {
  const width = Math.max(upper.cells.length, lower.cells.length);
  return Array.from({ length: width }, (_, column) => {
    const above = upper.cells[column];
    const below = lower.cells[column];
    if (isBlank(below)) return above?.filled === 'across' ? undefined : above;
    if (isBlank(above) || headerWords(above.text) === headerWords(below.text)) return below;
    const joined: Cell = { text: `${above.text}${below.text}` };
    if (meaningOf(joined.text, table).kind === 'field' && meaningOf(below.text, table).kind === 'unknown') return joined;
    return { text: below.text };
  });
}

/** Numbers and dates stand in postings, not in headers; most rows are told by this alone. */
const isFigure = (cell: Cell | undefined): boolean => cell !== undefined && (cell.number !== undefined || cell.date !== undefined || /^\s*[\d.-]+\s*$/.test(cell.text));

/** Whether a row further down says the header again, as when two printed pages were pasted together. */
export function repeatsHeader<Field extends string>(row: GridRow, header: Header, table: ColumnTable<Field>): 'same' | 'other' | undefined {
  const texts = row.cells.filter((cell) => !isBlank(cell) && cell.filled !== 'across');
  if (texts.length < leastFields || texts.some(isFigure)) return undefined;
  const equal = row.cells.filter((cell, column) => !isBlank(cell) && headerWords(cell.text) === headerWords(header.cells[column]?.text ?? '')).length;
  if (equal >= leastFields && equal * 2 > texts.length) return 'same';
  if (texts.some((cell) => (cell?.text.length ?? 0) > 30)) return undefined;
  return fieldsNamed(row, table).size >= Math.max(leastFields + 1, texts.length * 0.6) ? 'other' : undefined;
}
