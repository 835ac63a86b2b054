/** Cells to look at, equal ones together: one decision is enough for all of them. */
import { decisionKey, isDecided, type DecidedField } from './cell-decisions';
import { fieldNames } from './columns';
import type { Problem } from './job';

export interface CellForm {
  key: string;
  field: DecidedField;
  /** 薪资待遇 */
  fieldName: string;
  /** The cell's words. */
  raw: string;
  /** How it is read now, and why that is doubtful. */
  storedAs: string;
  reason: string;
  /** Cells that say so, and where the first stands. */
  count: number;
  sheet: string;
  row: number;
}

/** The forms among these problems, the commonest first. Only fields that are read into more than text, and cells that say something. */
export function cellForms(problems: Iterable<Problem>): CellForm[] {
  const forms = new Map<string, CellForm>();
  const counted = new Set<string>();
  for (const { field, raw, storedAs, reason, level, sheet, row } of problems) {
    if (!isDecided(field) || level === 'rejected' || raw.trim() === '') continue;
    const key = decisionKey(field, raw);
    const known = forms.get(key);
    // A cell that is doubtful in two ways is one cell.
    const isNew = !counted.has(`${field}/${sheet}/${row}`);
    counted.add(`${field}/${sheet}/${row}`);
    if (known) known.count += isNew ? 1 : 0;
    else forms.set(key, { key, field, fieldName: fieldNames[field], raw, storedAs, reason, count: 1, sheet, row });
  }
  return [...forms.values()].sort((a, b) => b.count - a.count || a.row - b.row);
}
