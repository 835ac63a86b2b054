/** Rows that come again as they were are not read again: so it must be seen when the program reads rows in another way. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readWorkbook } from '../../../domain/job/read-workbook';
import { readerVersion, rowPrints } from '../../../domain/job/row-print';
import { readOpenings, rowsOfSlice } from '../../../domain/job/read-slice';
import { plainTerms } from '../../../domain/job/read-workbook';
import { wholeOf } from '../../../domain/sheet/unmerge';
import { sheetsOf } from '../../support/sheets-of';
import { csvRows } from './csv';
import { drawn } from '../sheet/drawn';

const terms = plainTerms(new Date('2026-11-22T00:00:00Z'));
const digest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);
const header = ['单位名称', '岗位名称', '招聘人数', '薪资待遇', '工作地点', '备注'];
const printsOf = (lines: readonly (readonly string[])[], decisions = terms.decisions): string[] => {
  const sheet = drawn([header, ...lines]);
  const { progress, rows } = rowsOfSlice(sheet, wholeOf(sheet), undefined, terms);
  return 'skipped' in progress ? [] : rowPrints(progress.sheet, rows, decisions, digest);
};

describe('行的印记', () => {
  it('读法变了，版本就要升：真实的 218 行和 58 种杂乱写法读成什么，记在这里', async () => {
    const { postings } = readWorkbook(await sheetsOf(readFileSync('sample/job-demand.xlsx')), terms.today);
    const fields: Record<string, string> = { 薪资: '薪资待遇', 人数: '招聘人数', 地点: '工作地点' };
    const messy = csvRows('test/fixtures/messy-cells.csv').flatMap((row) => {
      const column = fields[row['字段'] ?? ''] ?? '备注';
      const sheet = drawn([header, header.map((name) => (name === column ? (row['原文写法'] ?? '') : name === '单位名称' || name === '岗位名称' ? '示例' : ''))]);
      return readOpenings('', rowsOfSlice(sheet, wholeOf(sheet), undefined, terms), terms).postings;
    });
    expect([readerVersion, digest(JSON.stringify([...postings, ...messy].map(({ job }) => job)))]).toEqual([2, '0af1cb9f6561a073']);
  });

  const rows = [['示例单位 001', '会计', '2人', '8-10K', '青岛', ''], ['', '出纳', '1人', '6K', '青岛', '双休'], ['示例单位 002', '司机', '3', '面议', '济南', '']];

  it('行挪了位置还是那个印记；改一个字就不是了', () => {
    const [first, second, third] = printsOf(rows);
    expect(printsOf([rows[2] ?? [], rows[0] ?? [], rows[1] ?? []])).toEqual([third, first, second]);
    expect(printsOf([['示例单位 001', '会计', '2人', '8-11K', '青岛', ''], ...rows.slice(1)])[0]).not.toBe(first);
  });

  it('没写单位的行，跟着上面的单位走：上面换了单位，印记就换', () => {
    const [, second] = printsOf(rows);
    expect(printsOf([rows[2] ?? [], rows[1] ?? []])[1]).not.toBe(second);
  });

  it('有人定了一种写法怎么读，写成那样的行就换印记，别的不换', () => {
    const [first, , third] = printsOf(rows);
    const decided = printsOf(rows, new Map([['salary|面议', '5000元']]));
    expect([decided[0] === first, decided[2] === third]).toEqual([true, false]);
  });
});
