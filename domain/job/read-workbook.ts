/** A whole workbook at once: every sheet, every row, and every cell a person should look at. */
import type { Sheet } from '../sheet/grid';
import type { SkippedRow } from '../sheet/read-rows';
import { wholeOf } from '../sheet/unmerge';
import { everywhere } from '../person/region';
import { jobColumns } from './columns';
import type { Posting, Problem } from './job';
import { readSlice, type ReadingTerms, type RejectedRow } from './read-slice';
import { repeatKey, repeatProblem } from './repeats';
import { summaryWith, unreadSheet, type SheetSummary } from './sheet-summary';

/** Rows `row` to `to`, both Excel numbers; one row when `to` is missing. */
export interface SkippedRows extends SkippedRow {
  to?: number;
}

export interface WorkbookReading {
  /** With every row that is no opening, and why. */
  sheets: (SheetSummary & { rowsSkipped: SkippedRows[] })[];
  postings: Posting[];
  rejected: RejectedRow[];
  problems: Problem[];
}

/** Everything may be written, nothing was decided by hand. */
export const plainTerms = (today: Date): ReadingTerms => ({ today, table: jobColumns, decisions: new Map(), regions: [everywhere] });

/** Reads all sheets. */
export function readWorkbook(sheets: readonly Sheet[], today: Date, terms = plainTerms(today)): WorkbookReading {
  const reading: WorkbookReading = { sheets: [], postings: [], rejected: [], problems: [] };
  for (const sheet of sheets) {
    const read = readSlice(sheet, wholeOf(sheet), undefined, terms);
    reading.sheets.push({ ...summaryWith(unreadSheet(sheet.name), read, read.postings.length + read.rejected.length), rowsSkipped: inRanges(read.rowsSkipped) });
    reading.postings.push(...read.postings);
    reading.rejected.push(...read.rejected);
    reading.problems.push(...read.problems);
  }
  reading.problems.push(...repeats(reading.postings));
  return reading;
}

/** Rows that follow each other and have one reason are one line. */
export function inRanges(rows: readonly SkippedRow[]): SkippedRows[] {
  const ranges: SkippedRows[] = [];
  for (const { row, reason } of rows) {
    const last = ranges.at(-1);
    if (last && last.reason === reason && (last.to ?? last.row) + 1 === row) last.to = row;
    else ranges.push({ row, reason });
  }
  return ranges;
}

function repeats(postings: readonly Posting[]): Problem[] {
  const first = new Map<string, Posting>();
  return postings.flatMap((posting): Problem[] => {
    const key = repeatKey(posting);
    const earlier = first.get(key);
    if (!earlier) first.set(key, posting);
    return earlier ? [repeatProblem(posting, earlier)] : [];
  });
}
