/** How a single cell would be read, for whoever types what a cell means. */
import type { JobField } from './columns';
import type { Job, Problem } from './job';
import { readPosting } from './read-posting';

export interface CellReading {
  job: Job;
  /** What is doubtful about this cell alone. */
  doubts: Pick<Problem, 'reason' | 'storedAs' | 'level'>[];
}

/** Reads a cell as if it stood in a row of its own. */
export function tryCell(field: JobField, text: string, today: Date): CellReading | undefined {
  const cell = (value: string) => ({ text: value, column: '', header: '' });
  const fields = { employer: cell('示例单位'), title: cell('示例岗位'), [field]: cell(text) };
  const read = readPosting({ row: 1, fields }, { sheet: '', today, columns: {}, regions: ['000000'], decisions: new Map() });
  if (read.kind === 'rejected') return undefined;
  return { job: read.posting.job, doubts: read.problems.filter((problem) => problem.field === field) };
}
