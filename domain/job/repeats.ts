/** Rows that say the same in every cell are stored, and listed: one of them may be a mistake. */
import { fieldNames } from './columns';
import type { Posting, Problem, Raw } from './job';

/** Where a row stands. */
export interface RowPlace {
  sheet: string;
  row: number;
}

const sameRaw = (raw: Raw): string => JSON.stringify(Object.entries(raw).filter(([field]) => field !== 'source').map(([field, text]) => `${field}:${(text ?? '').replace(/\s+/g, '')}`).sort());

/** Equal for rows that say the same, whatever their source. */
export const repeatKey = ({ job, raw }: Pick<Posting, 'job' | 'raw'>): string => `${job.employer}|${sameRaw({ ...raw, employer: undefined })}`;

/** What to look at in a row that says what an earlier one said. */
export const repeatProblem = ({ sheet, row, raw }: Pick<Posting, 'sheet' | 'row' | 'raw'>, earlier: RowPlace): Problem => ({
  sheet, row, column: '', header: fieldNames.title, field: 'title', raw: raw.title ?? '',
  reason: `和“${earlier.sheet}”第 ${earlier.row} 行完全相同`, storedAs: '仍存为另一条，请确认', level: 'doubtful',
});
