/** An opening as a row of a sheet to take away, and known again when that sheet comes back. */
import type { PostingRow } from '../sheet/read-rows';
import { jobFields, type JobField } from './columns';
import type { Version } from './difference';

/** What the cells of an exported row say: the words of the sheet it came from; the employer also where that sheet wrote it only once. */
export const exportedCells = ({ job, raw }: Version): Record<JobField, string> =>
  Object.fromEntries(jobFields.map((field) => [field, raw[field] ?? (field === 'employer' ? job.employer : field === 'title' ? job.title : '')])) as Record<JobField, string>;

/** Line ends and characters no sheet holds come back otherwise than they went. */
const told = (text: string): string => text.replace(/[\u0000-\u0009\u000B-\u001F\uFFFE\uFFFF]/g, '').trim();

/** Whether a row says what the opening said when it was exported: then it is unchanged, however the sheet is laid out now. */
export function isAsExported({ fields }: Pick<PostingRow<JobField>, 'fields'>, opening: Version): boolean {
  const cells = exportedCells(opening);
  return jobFields.every((field) => told(fields[field]?.text ?? '') === told(cells[field]));
}
