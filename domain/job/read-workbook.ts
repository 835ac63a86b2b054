/** A whole workbook: every sheet, every row, and every cell a person should look at. */
import type { Sheet } from '../sheet/grid';
import { readSheet, type PostingRow, type SheetReading, type SkippedRow } from '../sheet/read-sheet';
import { squeeze, tidy } from '../text/fold';
import { fieldNames, jobColumns, type JobField } from './columns';
import type { Posting, Problem, Raw } from './job';
import { readPosting, type Around } from './read-posting';

export interface ColumnSummary {
  letter: string;
  header: string;
  /** The Chinese name of the field it is read into. */
  field?: string;
  /** Why it is not imported, or what is unusual about it. */
  remark?: string;
}

export interface SheetSummary {
  name: string;
  /** Why nothing was read from it. */
  skipped?: string;
  headerRows: number[];
  columns: ColumnSummary[];
  /** Rows that are openings, stored or rejected. */
  postings: number;
  /** How many rows are no openings. */
  skippedRows: number;
  /** Why, row by row; rows in a row with one reason are one line. */
  rowsSkipped: SkippedRows[];
}

/** Rows `row` to `to`, both Excel numbers; one row when `to` is missing. */
export interface SkippedRows extends SkippedRow {
  to?: number;
}

export interface RejectedRow {
  sheet: string;
  row: number;
}

export interface WorkbookReading {
  sheets: SheetSummary[];
  postings: Posting[];
  rejected: RejectedRow[];
  problems: Problem[];
}

/** Reads all sheets. `today` is the day of the import; dates without a year are guessed from it. */
export function readWorkbook(sheets: readonly Sheet[], today: Date): WorkbookReading {
  const reading: WorkbookReading = { sheets: [], postings: [], rejected: [], problems: [] };
  for (const sheet of sheets) {
    const read = readSheet(sheet, { table: jobColumns, title: 'title', employer: 'employer' });
    reading.sheets.push(summary(read));
    readRows(read, today, reading);
  }
  reading.problems.push(...repeats(reading.postings));
  return reading;
}

function readRows(read: SheetReading<JobField>, today: Date, into: WorkbookReading): void {
  const heading = employerOfHeading(read.preamble);
  const columns = placesOf(read);
  let above: { name: string; group?: string } | undefined;
  for (const row of read.postings) {
    const around: Around = { sheet: read.name, today, columns, employer: employerFor(row, above, heading) };
    const result = readPosting(row, around);
    into.problems.push(...result.problems);
    if (result.kind === 'rejected') into.rejected.push({ sheet: result.sheet, row: result.row });
    else {
      into.postings.push(result.posting);
      above = { name: result.posting.job.employer, group: row.group };
    }
  }
}

/** The first column of each field. */
function placesOf({ columns }: SheetReading<JobField>): Around['columns'] {
  const places: Around['columns'] = {};
  for (const { meaning, letter, header } of columns) if (meaning.kind === 'field') places[meaning.field] ??= { column: letter, header: squeeze(header) };
  return places;
}

const organisation = /(?:公司|集团|医院|大学|学院|学校|研究院|研究所|中心|局|委员会|委|银行|办事处|街道|社区|厂|协会|基金会|事务所|部|院|所|馆|站)$/;

/** An empty employer cell means the one above, or the group title when that names an organisation, or what stands over the table. */
function employerFor(row: PostingRow<JobField>, above: { name: string; group?: string } | undefined, heading: string | undefined): Around['employer'] {
  if (above && above.group === row.group) return { name: above.name, because: '单位名称空着，也没有合并单元格' };
  const group = squeeze(row.group ?? '').replace(/^(?:[一二三四五六七八九十]{1,3}|\d{1,2}|[(（][一二三四五六七八九十]+[)）])[、.．]?/, '').replace(/[(（][^)）]*[)）]$/, '');
  if (organisation.test(group)) return { name: group, because: '单位名称空着，取自分组标题' };
  return heading === undefined ? undefined : { name: heading, because: '没有单位名称，取自表头上方的标题' };
}

/** 填报单位：青岛某某公司, or 某某公司2027届招聘岗位需求表. */
function employerOfHeading(preamble: readonly string[]): string | undefined {
  for (const line of preamble) {
    const named = /(?:填报|用人|招聘|申报|报送|接收)?(?:单位|企业|公司)(?:名称)?(?:[(（][^)）]*[)）])?\s*[:：]\s*([^\s　:：,，;；]{4,40})/.exec(line)?.[1]?.replace(/[(（]?(?:盖章|公章)[)）]?$/, '');
    if (named !== undefined && organisation.test(named)) return tidy(named);
    const title = /^(.{2,30}?(?:公司|集团|医院|大学|学院|研究院|研究所|银行))(?=\d{4}|招聘|招录|实习|见习|人才|岗位|校园|公开)/.exec(squeeze(line))?.[1];
    if (title !== undefined) return title;
  }
  return undefined;
}

function summary(read: SheetReading<JobField>): SheetSummary {
  const columns = read.columns.map(({ letter, header, hidden, meaning }): ColumnSummary => {
    const column = { letter, header: squeeze(header) };
    if (meaning.kind === 'field') return { ...column, field: fieldNames[meaning.field], remark: hidden ? '隐藏的列，仍然读取' : undefined };
    if (meaning.kind === 'personal') return { ...column, remark: '个人或联系信息，不导入' };
    if (meaning.kind === 'ignored') return { ...column, remark: '不需要，不导入' };
    return { ...column, remark: meaning.kind === 'repeated' ? `与“${fieldNames[meaning.field]}”重复，不导入` : '未识别的列，不导入' };
  });
  return { name: read.name, skipped: read.skipped, headerRows: read.headerRows, columns, postings: read.postings.length, skippedRows: read.rowsSkipped.length, rowsSkipped: inRanges(read.rowsSkipped) };
}

function inRanges(rows: readonly SkippedRow[]): SkippedRows[] {
  const ranges: SkippedRows[] = [];
  for (const { row, reason } of rows) {
    const last = ranges.at(-1);
    if (last && last.reason === reason && (last.to ?? last.row) + 1 === row) last.to = row;
    else ranges.push({ row, reason });
  }
  return ranges;
}

const sameRaw = (raw: Raw): string => JSON.stringify(Object.entries(raw).filter(([field]) => field !== 'source').map(([field, text]) => [field, squeeze(text ?? '')]).sort());

/** Rows that say the same in every cell are stored, and listed: one of them may be a mistake. */
function repeats(postings: readonly Posting[]): Problem[] {
  const first = new Map<string, Posting>();
  return postings.flatMap((posting): Problem[] => {
    const key = `${posting.job.employer}|${sameRaw({ ...posting.raw, employer: undefined })}`;
    const earlier = first.get(key);
    if (!earlier) first.set(key, posting);
    const { sheet, row, raw } = posting;
    return earlier
      ? [{ sheet, row, column: '', header: fieldNames.title, field: 'title', raw: raw.title ?? '', reason: `和“${earlier.sheet}”第 ${earlier.row} 行完全相同`, storedAs: '仍存为另一条，请确认', level: 'doubtful' }]
      : [];
  });
}
