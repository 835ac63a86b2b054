/** A slice of a sheet, from its rows to openings and what a person should look at. Slices are read one after the other. */
import { beginSheet } from '../sheet/begin-sheet';
import { isBlank, type RowSlice, type SheetOutline } from '../sheet/grid';
import type { ColumnTable } from '../sheet/match-columns';
import { readRows, type PostingRow, type SkippedRow } from '../sheet/read-rows';
import type { SheetProgress } from '../sheet/sheet-progress';
import { unmerge, type OpenArea } from '../sheet/unmerge';
import { squeeze } from '../text/fold';
import type { CellDecisions } from './cell-decisions';
import type { JobField } from './columns';
import { employerFor, employerOfHeading, type EmployerAbove } from './employer-around';
import type { Posting, Problem } from './job';
import { kindAround, type JobKind } from './kind';
import { readPosting, type Around, type PostingReading } from './read-posting';

/** What is the same for every row of an import. */
export interface ReadingTerms {
  /** The day of the import; dates without a year are guessed from it. */
  today: Date;
  table: ColumnTable<JobField>;
  decisions: CellDecisions;
  /** Where the openings may lie. */
  regions: readonly string[];
}

/** What the next slice of a sheet needs of those before it. Plain data. */
export type SliceProgress = { skipped: string } | { sheet: SheetProgress<JobField>; open: OpenArea[]; above?: EmployerAbove };

export interface RejectedRow {
  sheet: string;
  row: number;
}

/** The rows of a slice that are openings, and those that are none. */
export interface SliceRows {
  progress: SliceProgress;
  rows: PostingRow<JobField>[];
  rowsSkipped: SkippedRow[];
  /** See RowContext. */
  kindAround?: JobKind;
}

/** Tells the rows of a slice apart. `before` is missing for the first slice of a sheet, which holds its header. */
export function rowsOfSlice(outline: SheetOutline, slice: RowSlice, before: SliceProgress | undefined, { table }: ReadingTerms): SliceRows {
  const carried = before && 'open' in before ? before : undefined;
  const { rows: filled, open } = unmerge(slice, carried?.open);
  const rows = filled.filter(({ cells }) => cells.some((cell) => !isBlank(cell)));
  const words = { table, title: 'title', employer: 'employer' } as const;
  const begun = before === undefined ? beginSheet(outline, rows, words) : 'skipped' in before ? before : { progress: before.sheet };
  if ('skipped' in begun) {
    const { skipped } = begun;
    return { progress: { skipped }, rows: [], rowsSkipped: rows.map(({ number: row }) => ({ row, reason: skipped })) };
  }
  const { progress, postings, rowsSkipped } = readRows(begun.progress, rows, words);
  return { progress: { sheet: progress, open, above: carried?.above }, rows: postings, rowsSkipped, kindAround: kindAround([outline.name, ...progress.preamble]) };
}

export interface SliceReading extends Pick<SliceRows, 'progress' | 'rowsSkipped'> {
  postings: Posting[];
  rejected: RejectedRow[];
  problems: Problem[];
}

/** Reads the rows of a slice. Rows that `known` gives an employer for are known already: they are passed over, and only count for the rows below. */
export function readOpenings(sheet: string, { progress, rows, rowsSkipped, kindAround: kind }: SliceRows, terms: ReadingTerms, known: (row: number) => string | undefined = () => undefined): SliceReading {
  const read: SliceReading = { progress, rowsSkipped, postings: [], rejected: [], problems: [] };
  if ('skipped' in progress) return read;
  const heading = employerOfHeading(progress.sheet.preamble);
  const columns = placesOf(progress.sheet);
  let { above } = progress;
  for (const row of rows) {
    const around = (): Around => ({ sheet, columns, today: terms.today, regions: terms.regions, decisions: terms.decisions, kindAround: kind, employer: employerFor(row, above, heading) });
    const employer = known(row.row) ?? readInto(read, readPosting(row, around()));
    if (employer !== undefined) above = { name: employer, group: row.group };
  }
  return { ...read, progress: { ...progress, above } };
}

/** Both at once. */
export const readSlice = (outline: SheetOutline, slice: RowSlice, before: SliceProgress | undefined, terms: ReadingTerms): SliceReading =>
  readOpenings(outline.name, rowsOfSlice(outline, slice, before, terms), terms);

/** The employer the row speaks of. */
function readInto(read: SliceReading, result: PostingReading): string | undefined {
  read.problems.push(...result.problems);
  if (result.kind === 'posting') read.postings.push(result.posting);
  else read.rejected.push({ sheet: result.sheet, row: result.row });
  return result.kind === 'posting' ? result.posting.job.employer : result.employer;
}

/** The first column of each field. */
function placesOf({ columns }: SheetProgress<JobField>): Around['columns'] {
  const places: Around['columns'] = {};
  for (const { meaning, letter, header } of columns) if (meaning.kind === 'field') places[meaning.field] ??= { column: letter, header: squeeze(header) };
  return places;
}
