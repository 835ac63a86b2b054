import { isDitto } from '../sheet/ditto';
import type { PostingRow } from '../sheet/read-rows';
import type { FieldCell } from '../sheet/sheet-progress';
import { tidy } from '../text/fold';
import { exclusionsIn, maskContacts } from '../text/sensitive';
import { asWritten, decisionKey, type CellDecisions } from './cell-decisions';
import { fieldNames, jobFields, type JobField } from './columns';
import { readDeadline } from './deadline';
import { readEducation } from './education';
import { readHeadcount } from './headcount';
import { textFields, type Job, type Posting, type Problem, type Raw } from './job';
import { kindNames, readKind, speaksOfEmployment, type JobKind } from './kind';
import { readMajors } from './majors';
import { readEmployer, readTitle } from './names';
import { readPlaces } from './places';
import { bad, doubtful, type Doubt, type Reader, type RowContext } from './reading';
import { rememberedReader } from './remembered-reader';
import { readSalary } from './salary';
import { welfareIn } from './welfare';
import { beyondReach } from './within-reach';

export type PostingReading = { kind: 'posting'; posting: Posting; problems: Problem[] } | RejectedReading;

/** `employer` is who the row speaks of all the same: rows below may mean it too. */
interface RejectedReading {
  kind: 'rejected';
  sheet: string;
  row: number;
  employer?: string;
  problems: Problem[];
}

/** What the rows and titles around a row say about it. */
export interface Around {
  sheet: string;
  today: Date;
  /** The employer to take when the cell is empty, and why it is believed. */
  employer?: { name: string; because: string };
  /** Where each field stands in this sheet, to name the place of a cell that is empty. */
  columns: Partial<Record<JobField, { column: string; header: string }>>;
  /** See RowContext. */
  kindAround?: JobKind;
  /** Where openings may lie that this import writes. */
  regions: readonly string[];
  decisions: CellDecisions;
}

/** Reads one row into an opening. Rejected when it has no title, or no employer anywhere. */
export function readPosting(row: PostingRow<JobField>, around: Around): PostingReading {
  return new PostingReader(row, around).read();
}

const read = {
  employer: rememberedReader(readEmployer), title: rememberedReader(readTitle), kind: rememberedReader(readKind), headcount: rememberedReader(readHeadcount),
  education: rememberedReader(readEducation), majors: rememberedReader(readMajors), salary: rememberedReader(readSalary), deadline: rememberedReader(readDeadline),
};

/** Fields whose words may shut people out. */
const judged: readonly JobField[] = ['title', 'education', 'majors', 'headcount', 'duties', 'requirements', 'notes'];

/** What a cell shows whose formula went wrong. */
const formulaError = /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA)$/;

class PostingReader {
  private readonly problems: Problem[] = [];
  private readonly cells: PostingRow<JobField>['fields'];

  constructor(
    private readonly row: PostingRow<JobField>,
    private readonly around: Around,
  ) {
    this.cells = { ...row.fields };
  }

  read(): PostingReading {
    this.moveEmploymentWords();
    const { today, kindAround } = this.around;
    const context: RowContext = { today, kindAround, group: this.row.group };
    if (this.row.hidden) this.list('title', doubtful('这一行在表里是隐藏的，可能是筛选掉的', '照样导入，请确认'));
    const title = this.ask('title', read.title, context);
    const employer = this.employer(context);
    for (const field of ['title', 'employer'] as const) if (formulaError.test(this.cells[field]?.text ?? '')) this.reject(field, '表里的公式出错了，看不出写的是什么');
    if (title === '' || /^[\d.]+$/.test(title)) this.reject('title', title === '' ? '没有岗位名称' : '岗位名称只有数字');
    if (employer === '') this.reject('employer', '没有单位名称，上面的行和标题里也没有');
    if (this.problems.some(({ level }) => level === 'rejected')) return this.rejected();

    const known: RowContext = { ...context, employer, title: this.cells.title?.text, kind: this.cells.kind?.text ?? (kindAround && kindNames[kindAround]), notes: this.cells.notes?.text };
    const job: Job = {
      employer,
      title,
      kind: this.ask('kind', read.kind, known),
      headcount: this.ask('headcount', read.headcount, known),
      education: this.ask('education', read.education, known),
      majors: this.ask('majors', read.majors, known),
      salary: this.ask('salary', read.salary, known),
      places: this.ask('place', readPlaces, known),
      deadline: this.ask('deadline', read.deadline, known),
      welfare: welfareIn([this.cells.salary?.text, this.cells.welfare?.text, this.cells.notes?.text, this.cells.title?.text]),
      text: this.freeText(),
    };
    const raw = this.raw();
    this.checkWords();
    const beyond = beyondReach(job, this.around.regions);
    if (beyond !== undefined) {
      this.reject('place', beyond);
      return { ...this.rejected(), employer };
    }
    return { kind: 'posting', posting: { sheet: this.around.sheet, row: this.row.row, raw, job: masked(job) }, problems: this.problems };
  }

  private rejected(): RejectedReading {
    return { kind: 'rejected', sheet: this.around.sheet, row: this.row.row, problems: this.problems };
  }

  /** Some forms put 全职 into a column called 性质; it says nothing about the employer then. */
  private moveEmploymentWords(): void {
    const cell = this.cells.employerKind;
    if (cell && this.cells.kind === undefined && speaksOfEmployment(cell.text)) {
      this.cells.kind = cell;
      delete this.cells.employerKind;
    }
  }

  private ask<T>(field: JobField, reader: Reader<T>, context: RowContext): T {
    const own = this.cells[field];
    const repeatsNothing = own !== undefined && own.writtenAs === undefined && isDitto(own.text);
    const isBroken = formulaError.test(own?.text ?? '');
    const cell = repeatsNothing || isBroken ? undefined : own;
    const { decisions } = this.around;
    const decided = decisions.size === 0 ? undefined : decisions.get(decisionKey(field, cell?.text ?? ''));
    if (decided !== undefined) return reader(decided === asWritten ? cell : { text: decided }, { ...context, header: own?.header }).value;
    const { value, doubts } = reader(cell, { ...context, header: own?.header });
    if (cell?.writtenAs !== undefined) this.list(field, doubtful(`写的是“${cell.writtenAs.trim()}”`, `取上一行：${excerpt(cell.text)}`));
    else if (repeatsNothing) this.list(field, doubtful('写的是“同上”，但上一行没有内容', '读作 空'));
    else if (isBroken) this.list(field, bad('表里的公式出错了，看不出写的是什么', '读作 空'));
    for (const doubt of doubts) this.list(field, doubt);
    return value;
  }

  private employer(context: RowContext): string {
    const own = this.ask('employer', read.employer, context);
    const given = this.around.employer;
    if (own !== '' || given === undefined) return own;
    this.list('employer', doubtful(given.because, `读作 “${given.name}”`));
    return given.name;
  }

  private freeText(): Job['text'] {
    const text: Job['text'] = {};
    for (const field of textFields) {
      const words = tidy(this.cells[field]?.text ?? '');
      if (words !== '') text[field] = words;
    }
    return text;
  }

  private raw(): Raw {
    const raw: Raw = {};
    for (const field of jobFields) {
      const cell = this.row.fields[field];
      if (!cell) continue;
      const { text, found } = maskContacts(cell.writtenAs ?? cell.text);
      raw[field] = text;
      if (found.length > 0) this.list(field, doubtful(`写了${found.join('、')}`, '公开页面和存下的文字里已遮住'));
    }
    return raw;
  }

  private checkWords(): void {
    for (const field of judged) {
      const cell = this.cells[field];
      if (!cell || cell.writtenAs !== undefined) continue;
      for (const { about, words } of exclusionsIn(maskContacts(cell.text).text)) this.list(field, doubtful(`有${about}限制的字样“${words}”，可能涉嫌就业歧视`, '照原文存，发布前请确认'));
    }
  }

  private reject(field: JobField, reason: string): void {
    this.problems.push({ ...this.place(field), reason, storedAs: '不导入这一行', level: 'rejected' });
  }

  private list(field: JobField, doubt: Doubt): void {
    this.problems.push({ ...this.place(field), ...doubt });
  }

  private place(field: JobField): Omit<Problem, 'reason' | 'storedAs' | 'level'> {
    const cell: FieldCell | undefined = this.cells[field];
    const raw = maskContacts(cell?.writtenAs ?? cell?.text ?? '').text;
    const { column = '', header = fieldNames[field] } = cell ?? this.around.columns[field] ?? {};
    return { sheet: this.around.sheet, row: this.row.row, column, header, field, raw };
  }
}

const excerpt = (text: string): string => {
  const plain = maskContacts(tidy(text)).text;
  return plain.length > 20 ? `${plain.slice(0, 20)}…` : plain;
};

/** What is stored is public: no way to reach a person is left in any of its texts. */
function masked<T>(value: T): T;
function masked(value: unknown): unknown {
  if (typeof value === 'string') return maskContacts(value).text;
  if (Array.isArray(value)) return value.map((item: unknown) => masked(item));
  if (value === null || typeof value !== 'object' || value instanceof Date) return value;
  const before = maskedBefore.get(value);
  if (before) return before;
  const fields = Object.fromEntries(Object.entries(value).map(([key, item]: [string, unknown]) => [key, masked(item)]));
  maskedBefore.set(value, fields);
  return fields;
}

/** Readings of cells that say the same are one object, and nobody changes it. */
const maskedBefore = new WeakMap<object, object>();
