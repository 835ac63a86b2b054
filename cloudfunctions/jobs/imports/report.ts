import type { SheetSummary } from '../../../domain/job/sheet-summary';
import type { Counts, ImportDocument, ImportState } from '../../runtime/documents/imports';

/** An import as its screen shows it, at whatever point it is. Instants are ISO 8601 in UTC. */
export interface ImportReport {
  id: string;
  fileName: string;
  startedAt: string;
  finishedAt: string | null;
  sample: boolean;
  sheets: SheetSummary[];
  /** Openings in the file; `planned` and, when done, `counts` add up to it. */
  rows: number;
  planned: Counts;
  problems: ImportDocument['problems'];
  /** Whether it replaces an earlier one. */
  replaces: boolean;
  missing: ImportDocument['missing'];
  /** Rows that were said to be openings of that one, under another title. */
  renamed: number;
  /** What undoing it did. */
  undone: { restored: number; withdrawn: number; left: string[] } | null;
}

export interface ImportProgress {
  id: string;
  state: ImportState;
  /** Of the work of this state, in rows: read, compared or written so far. */
  rowsDone: number;
  rowsInAll: number;
  counts: Counts;
  /** Openings somebody wrote after the preview, or that would have another employer's name: not written, they wait for a decision. With `counts` they are all rows. */
  held: number;
  /** Openings withdrawn because the workbook no longer has them. */
  closed: number;
  /** Written, or undone: nothing more will happen to it. */
  done: boolean;
}

export const reportOf = (document: ImportDocument): ImportReport & ImportProgress => ({
  ...progressOf(document),
  fileName: document.fileName,
  startedAt: document.startedAt.toISOString(),
  finishedAt: document.finishedAt?.toISOString() ?? null,
  sample: document.sample,
  sheets: document.sheets,
  rows: document.rows,
  planned: document.planned,
  problems: document.problems,
  replaces: document.series !== document._id,
  missing: document.missing,
  renamed: document.renamed?.length ?? 0,
  undone: document.undone ?? null,
});

export const progressOf = (document: ImportDocument): ImportProgress => ({
  id: document._id,
  state: document.state,
  ...workOf(document),
  counts: document.applied,
  held: document.held ?? 0,
  closed: document.closed,
  done: document.state === 'done' || document.state === 'undone',
});

/** Slices are about equally long: how far the cursor is says how many rows are dealt with. */
function workOf({ state, outlines, parts, next, rows, rowsDone }: ImportDocument): Pick<ImportProgress, 'rowsDone' | 'rowsInAll'> {
  const all = state === 'reading' ? outlines.reduce((sum, sheet) => sum + sheet.rows, 0) : rows;
  if (state === 'reading' || state === 'comparing') return { rowsDone: parts === 0 ? 0 : Math.round((all * next) / parts), rowsInAll: all };
  return { rowsDone, rowsInAll: all };
}

const hidden: readonly ImportState[] = ['unpacking', 'removed'];

/** The import, when it is the caller's own and can be shown. */
export const current = (personId: string, document: ImportDocument | undefined): ImportDocument | undefined =>
  document?.by === personId && !hidden.includes(document.state) ? document : undefined;
