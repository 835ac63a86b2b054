import { readFileSync } from 'node:fs';
import { utils, write } from '@e965/xlsx';
import { readWorkbook } from '../../domain/job/read-workbook';
import { fieldNames, type JobField } from '../../domain/job/columns';
import { sheetsOf } from '../../test/support/sheets-of';

/** A city's workbook: as many rows as asked for, from 710 employers, with the words of the real table and its merged employer cells. */

const employers = 710;
const columns: readonly JobField[] = ['employer', 'employerKind', 'industry', 'title', 'kind', 'headcount', 'education', 'majors', 'salary', 'place', 'duties', 'deadline', 'notes', 'source'];

export const cityWorkbook = async (rows: number): Promise<Buffer> => {
  const sheets = await sheetsOf(readFileSync('sample/job-demand.xlsx'));
  const { postings } = readWorkbook(sheets, new Date());
  const each = Math.ceil(rows / employers);
  const lines = Array.from({ length: rows }, (_, index) => {
    const raw = postings[index % postings.length]?.raw ?? {};
    const employer = Math.floor(index / each);
    const own: Partial<Record<JobField, string>> = { ...raw, employer: index % each === 0 ? `示例单位 ${String(employer + 1).padStart(3, '0')}` : '', title: `${raw.title}（${(index % each) + 1}）` };
    return columns.map((field) => own[field] ?? '');
  });
  const sheet = utils.aoa_to_sheet([['岗位需求表'], columns.map((field) => fieldNames[field]), ...lines]);
  sheet['!merges'] = Array.from({ length: Math.floor(rows / each) }, (_, employer) => ({ s: { r: 2 + employer * each, c: 0 }, e: { r: 1 + (employer + 1) * each, c: 0 } }));
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, '岗位需求表');
  return write(book, { type: 'buffer', bookType: 'xlsx', compression: true }) as Buffer;
};
