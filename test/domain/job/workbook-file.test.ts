/** The real workbook against its answer key, cell by cell. */
import { readFileSync } from 'node:fs';
import type { JobField } from '../../../domain/job/columns';
import type { Posting } from '../../../domain/job/job';
import { readWorkbook, type WorkbookReading } from '../../../domain/job/read-workbook';
import type { Sheet } from '../../../domain/sheet/grid';
import { squeeze } from '../../../domain/text/fold';
import { shanghaiDate } from '../../../domain/time/shanghai';
import { sheetsOf } from '../../support/sheets-of';
import { rowsOf } from '../sheet/drawn';
import { csvRows } from './csv';

const today = new Date('2026-11-22T00:00:00Z');
let sheets: Sheet[];
let reading: WorkbookReading;
let found: Map<string, Posting>;
const expected = csvRows('test/fixtures/job-demand-expected.csv');

beforeAll(async () => {
  sheets = await sheetsOf(readFileSync('sample/job-demand.xlsx'));
  reading = readWorkbook(sheets, today);
  found = new Map(reading.postings.map((posting) => [`${posting.sheet}!${posting.row}`, posting]));
});

const columns: [string, JobField][] = [
  ['单位名称', 'employer'], ['单位性质', 'employerKind'], ['行业', 'industry'], ['岗位名称', 'title'], ['岗位类型', 'kind'], ['招聘人数', 'headcount'], ['学历要求', 'education'], ['专业要求', 'majors'],
  ['薪资待遇', 'salary'], ['工作地点', 'place'], ['岗位职责', 'duties'], ['报名截止', 'deadline'], ['备注', 'notes'], ['来源(URL)', 'source'],
];

/** The sheet spells some cells differently from the key (1人 for 1, 2025.4.11 for 2025年4月11日17：00, 挂职锻炼 for 挂职): a person takes them for the same. */
function sameMeaning(field: JobField, raw: string, key: string, posting: Posting): boolean {
  if (squeeze(raw) === squeeze(key)) return true;
  if (field === 'headcount') return squeeze(raw).replace(/人$/, '') === squeeze(key);
  if (field === 'kind') return squeeze(raw).includes(key);
  if (field === 'deadline') {
    const at = posting.job.deadline.closesAt;
    const [, year, month, day] = /(\d{4})年(\d+)月(\d+)日/.exec(key) ?? [];
    return at !== undefined && shanghaiDate(at) === `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`;
  }
  return false;
}

describe('真实的岗位需求表', () => {
  it('218 个岗位，一个不少，一个不多', () => {
    expect(reading.postings).toHaveLength(218);
    expect(reading.rejected).toEqual([]);
    expect(expected.filter((row) => !found.has(`${row.sheet}!${row.xlsx_row}`))).toEqual([]);
  });

  // The second sheet has no such columns; the key knows them from elsewhere.
  const absent = (row: Record<string, string>, header: string): boolean => row.sheet === '实习见习挂职' && ['单位性质', '行业', '岗位职责', '来源(URL)'].includes(header);

  it.each(columns)('%s 逐格相同', (header, field) => {
    const differing = expected.flatMap((row) => {
      const posting = found.get(`${row.sheet}!${row.xlsx_row}`);
      const raw = posting?.raw[field] ?? '';
      const key = row[header] ?? '';
      return posting && (absent(row, header) || sameMeaning(field, raw, key, posting)) ? [] : [`${row.sheet}!${row.xlsx_row}: ${raw} ≠ ${key}`];
    });
    expect(differing).toEqual([]);
  });

  it('每一行非空的行都有去处', () => {
    for (const [index, sheet] of sheets.entries()) {
      const summary = reading.sheets[index];
      const words = sheet.rows.filter((row) => row.cells.some((cell) => cell && cell.text.trim() !== '')).map(({ number }) => number);
      const placed = [...reading.postings, ...reading.rejected].filter((row) => row.sheet === sheet.name).map(({ row }) => row);
      const all = [...placed, ...rowsOf(summary?.rowsSkipped ?? [])].sort((a, b) => a - b);
      expect(all).toEqual(words);
      expect(new Set(all).size).toBe(all.length);
    }
  });

  it('说明页和空表说出为什么没有读', () => {
    expect(reading.sheets.map(({ name, skipped }) => [name, skipped === undefined])).toEqual([['岗位需求表', true], ['实习见习挂职', true], ['填表说明', false], ['Sheet3', false]]);
  });

  it('隐藏的来源列仍然读取，表头在第 3 行', () => {
    expect(reading.sheets[0]?.headerRows).toEqual([3]);
    expect(reading.sheets[0]?.columns.find(({ letter }) => letter === 'O')).toMatchObject({ field: '信息来源', remark: '隐藏的列，仍然读取' });
  });

  it('每个存疑的格子都说明在哪里、为什么、怎么存', () => {
    expect(reading.problems.length).toBeGreaterThan(50);
    for (const problem of reading.problems) {
      expect(problem.column).toMatch(/^[A-Z]+$/);
      expect(problem.reason.length * problem.storedAs.length * problem.header.length).toBeGreaterThan(0);
    }
    expect(reading.problems.find(({ row, column }) => row === 5 && column === 'J')).toMatchObject({ sheet: '岗位需求表', header: '薪资待遇', reason: '没有写按月还是按年' });
  });

  it('所有写了地点的岗位都落到了行政区、境外或“不限”', () => {
    const lost = reading.postings.filter(({ raw, job }) => (raw.place ?? '') !== '' && job.places.list.length + job.places.abroad.length + job.places.regions.length === 0 && !job.places.anywhere);
    expect(lost.map(({ raw }) => raw.place)).toEqual([]);
  });
});
