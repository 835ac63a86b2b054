import type { SheetSummary } from '../../../domain/job/read-workbook';
import type { Counts, ImportDocument } from '../../runtime/documents/jobs';

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
}

export interface ImportProgress {
  id: string;
  /** Rows dealt with so far, of `rows`. */
  rowsDone: number;
  rows: number;
  counts: Counts;
  done: boolean;
}

export const reportOf = (document: ImportDocument): ImportReport & ImportProgress => ({
  ...progressOf(document),
  fileName: document.fileName,
  startedAt: document.startedAt.toISOString(),
  finishedAt: document.finishedAt?.toISOString() ?? null,
  sample: document.sample,
  sheets: document.sheets,
  planned: document.planned,
  problems: document.problems,
});

export const progressOf = ({ _id, rowsDone, rows, applied, state }: ImportDocument): ImportProgress => ({ id: _id, rowsDone, rows, counts: applied, done: state === 'done' });

/** The caller's own import that can be applied or shown. */
export const mine = (personId: string) => (document: ImportDocument | undefined): ImportDocument | undefined =>
  document?.by === personId && ['ready', 'done'].includes(document.state) ? document : undefined;
