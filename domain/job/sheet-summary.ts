/** What an import page says about a sheet: which columns mean what, how many rows are what. */
import { headerReason, type SkippedRow } from '../sheet/read-rows';
import type { ReadColumn } from '../sheet/sheet-progress';
import { squeeze } from '../text/fold';
import { fieldNames, type JobField } from './columns';
import type { SliceRows } from './read-slice';

export interface ColumnSummary {
  letter: string;
  header: string;
  /** The Chinese name of the field it is read into. */
  field?: string;
  /** Why it is not imported, or what is unusual about it. */
  remark?: string;
  /** Whether an organiser may say what it means: all columns but those that name people. */
  assignable: boolean;
}

export interface SheetSummary {
  name: string;
  /** Why nothing was read from it. */
  skipped?: string;
  headerRows: number[];
  columns: ColumnSummary[];
  /** Rows that are openings, stored or rejected. */
  postings: number;
  /** How many rows are no openings, the header apart: where that stands is told. */
  skippedRows: number;
  /** Why, the commonest first; together `skippedRows`. */
  skippedBecause: { reason: string; rows: number }[];
}

/** A sheet of which nothing has been read. */
export const unreadSheet = (name: string): SheetSummary => ({ name, headerRows: [], columns: [], postings: 0, skippedRows: 0, skippedBecause: [] });

/** The summary with one more slice of the sheet, which holds so many openings. */
export function summaryWith(summary: SheetSummary, { progress, rowsSkipped }: Pick<SliceRows, 'progress' | 'rowsSkipped'>, openings: number): SheetSummary {
  const skipped = rowsSkipped.filter(({ reason }) => reason !== headerReason);
  const counted = {
    ...summary,
    postings: summary.postings + openings,
    skippedRows: summary.skippedRows + skipped.length,
    skippedBecause: tally(summary.skippedBecause, skipped),
  };
  if ('skipped' in progress) return { ...counted, skipped: progress.skipped };
  return { ...counted, headerRows: progress.sheet.headerRows, columns: progress.sheet.columns.map(columnSummary) };
}

function tally(before: SheetSummary['skippedBecause'], rows: readonly SkippedRow[]): SheetSummary['skippedBecause'] {
  const counts = new Map(before.map(({ reason, rows: count }) => [reason, count]));
  // Group titles differ each from each; what they are is told, not what they say.
  for (const reason of rows.map((row) => row.reason.replace(/：.*$/s, ''))) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts].map(([reason, count]) => ({ reason, rows: count })).sort((a, b) => b.rows - a.rows);
}

function columnSummary({ letter, header, hidden, meaning }: ReadColumn<JobField>): ColumnSummary {
  const column = { letter, header: squeeze(header), assignable: meaning.kind !== 'personal' };
  if (meaning.kind === 'field') return { ...column, field: fieldNames[meaning.field], remark: hidden ? '隐藏的列，仍然读取' : undefined };
  if (meaning.kind === 'key') return { ...column, assignable: false, remark: '导出时写的编号，用来认出原来的岗位' };
  if (meaning.kind === 'personal') return { ...column, remark: '个人或联系信息，不导入' };
  if (meaning.kind === 'ignored') return { ...column, remark: '不需要，不导入' };
  return { ...column, remark: meaning.kind === 'repeated' ? `与“${fieldNames[meaning.field]}”重复，不导入` : '未识别的列，不导入' };
}
