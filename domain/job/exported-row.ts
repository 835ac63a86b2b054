/** An opening as a row of a sheet to take away, and known again when that sheet comes back. */
import { isDitto } from '../sheet/ditto';
import type { PostingRow } from '../sheet/read-rows';
import { shanghaiDate } from '../time/shanghai';
import { jobFields, type JobField } from './columns';
import { canonical, type Version } from './difference';
import { levelNames } from './education-level';
import { describeHeadcount } from './headcount';
import { textFields, type Job, type TextField } from './job';
import { kindNames, readKind } from './kind';
import { describePlace, readPlaces } from './places';
import type { RowContext } from './reading';

/**
 * What the cells of an exported row say: the words of the sheet it came from. Where that sheet meant the row above (nothing for the
 * employer, 同上) or a title over the rows (见习岗位一览表, 一、青岛), the words of the reading, since rows stand elsewhere now.
 */
export const exportedCells = ({ job, raw }: Version): Record<JobField, string> =>
  Object.fromEntries(jobFields.map((field) => [field, isSaidElsewhere(field, { job, raw }) ? wordsOf(field, job) : (raw[field] ?? '')])) as Record<JobField, string>;

function isSaidElsewhere(field: JobField, { job, raw }: Version): boolean {
  const text = raw[field];
  const alone: RowContext = { today: new Date(0), employer: job.employer, title: raw.title };
  // Also where a cell says what is no kind (其他) and the title over the table does.
  if (field === 'kind') return readKind(text === undefined ? undefined : { text }, alone).value !== job.kind;
  if (text !== undefined) return isDitto(text);
  if (field === 'place') return canonical(readPlaces(undefined, alone).value.list) !== canonical(job.places.list);
  return field === 'employer';
}

const isText = (field: JobField): field is TextField => (textFields as readonly JobField[]).includes(field);

/** A reading in words that are read into the same. */
function wordsOf(field: JobField, job: Job): string {
  if (isText(field)) return job.text[field] ?? '';
  const { monthly } = job.salary;
  const words: Record<Exclude<JobField, TextField>, string> = {
    employer: job.employer,
    title: job.title,
    kind: kindNames[job.kind],
    headcount: describeHeadcount(job.headcount),
    education: job.education.lowest === 'unknown' ? '' : levelNames[job.education.lowest],
    majors: job.majors.list.join('、'),
    salary: monthly ? `${[monthly.min, monthly.max].filter((sum) => sum !== undefined).join('-')}元/月` : '面议',
    welfare: job.welfare.join('、'),
    place: job.places.list.map(describePlace).join('、'),
    deadline: job.deadline.closesAt ? shanghaiDate(job.deadline.closesAt) : '',
  };
  return words[field];
}

/** Line ends and characters no sheet holds come back otherwise than they went. */
const told = (text: string): string => text.replace(/[\u0000-\u0009\u000B-\u001F\uFFFE\uFFFF]/g, '').trim();

/** Whether a row says what the opening said when it was exported: then it is unchanged, however the sheet is laid out now. */
export function isAsExported({ fields }: Pick<PostingRow<JobField>, 'fields'>, opening: Version): boolean {
  const cells = exportedCells(opening);
  return jobFields.every((field) => told(fields[field]?.text ?? '') === told(cells[field]));
}
