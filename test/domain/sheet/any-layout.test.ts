/** However an organiser lays the table out, the same openings are read. */
import fc from 'fast-check';
import { readWorkbook } from '../../../domain/job/read-workbook';
import type { Area } from '../../../domain/sheet/grid';
import { drawn, rowsOf } from './drawn';

const today = new Date('2026-11-22T00:00:00Z');

const headers = {
  employer: ['单位名称', '用人单位', '招聘单位', '单位\n名称', '企业　名称'], title: ['岗位名称', '职位名称', '招考职位', '需求岗位', '职 位'], headcount: ['招聘人数', '名额', '需求数量', '人数'], education: ['学历要求', '学历（学位）', '学历'],
  majors: ['专业要求', '专业条件', '专业\n要求', '所学专业'], salary: ['薪资待遇', '月薪', '待遇'], place: ['工作地点', '工作地区', '就业城市', '所在地'], deadline: ['报名截止时间', '截止日期'], notes: ['备注', '备　注'],
};
type Field = keyof typeof headers;
const fields = Object.keys(headers) as Field[];

const values: Record<Field, readonly string[]> = {
  employer: ['示例单位 001', '示例单位 002', '青岛示例科技有限公司', '示例大学'], title: ['会计', 'Java工程师', '数据分析师（校招）', 'C++开发'], headcount: ['2人', '若干', '10', '50余人', ''], education: ['本科及以上', '大专', '硕士研究生', '', '不限'],
  majors: ['会计学、审计学等相关专业', '计算机类', '不限', ''], salary: ['8-10K', '6000-8000元/月', '10-15万/年', '面议', '5-7K·14薪', ''], place: ['青岛', '山东省青岛市崂山区', '济南-高新区', '北京、上海', ''], deadline: ['2027年4月11日', '2027.4.11', '2027年3月9日17:00', ''], notes: ['双休', '五险一金', ''],
};
const opening = fc.record(Object.fromEntries(fields.map((field) => [field, fc.constantFrom(...values[field])])) as { [F in Field]: fc.Arbitrary<string> });
type Opening = Record<Field, string>;

const layout = fc.record({
  order: fc.shuffledSubarray(fields, { minLength: fields.length }),
  words: fc.array(fc.nat(9), { minLength: fields.length, maxLength: fields.length }),
  titles: fc.nat(3), wide: fc.boolean(), merged: fc.boolean(), padded: fc.boolean(), blanks: fc.boolean(), grouped: fc.boolean(), repeated: fc.boolean(), ended: fc.boolean(), numbered: fc.boolean(),
});
type Layout = typeof layout extends fc.Arbitrary<infer T> ? T : never;

const fullWidth = (text: string): string => text.replace(/[0-9A-Za-z+.]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));

function lay(openings: readonly Opening[], how: Layout) {
  const lines: string[][] = Array.from({ length: how.titles }, (_, index) => [['岗位需求汇总表', '填报日期：　年　月　日', '（请勿改动表头）'][index] ?? '']);
  const merges: Area[] = lines.map((_, index) => ({ top: index + 1, left: 0, bottom: index + 1, right: fields.length }));
  const lead = how.numbered ? ['序号'] : [];
  const header = [...lead, ...how.order.map((field, index) => headers[field][(how.words[index] ?? 0) % headers[field].length] ?? '')];
  lines.push(header);
  if (how.grouped) lines.push(['一、第一批岗位']);
  const employerColumn = how.order.indexOf('employer') + lead.length;
  let previous: string | undefined;
  openings.forEach((each, index) => {
    if (index === 2 && how.blanks) lines.push([]);
    if (index === 3 && how.repeated) lines.push(header);
    const interrupted = (index === 2 && how.blanks) || (index === 3 && how.repeated);
    const texts = how.order.map((field) => (how.wide ? fullWidth(each[field]) : each[field])).map((text) => (how.padded && text !== '' ? ` ${text}　` : text));
    const line = [...(how.numbered ? [String(index + 1)] : []), ...texts];
    lines.push(line);
    if (how.merged && !interrupted && previous === each.employer) {
      line[employerColumn] = '';
      const above = merges.at(-1);
      if (above && above.left === employerColumn && above.top > how.titles && above.bottom === lines.length - 1) above.bottom += 1;
      else merges.push({ top: lines.length - 1, left: employerColumn, bottom: lines.length, right: employerColumn });
    }
    previous = each.employer;
  });
  if (how.ended) lines.push(['合计', '', '9'], ['注：本表仅供参考。']);
  return drawn(lines, { merges });
}

const plain: Layout = { order: fields, words: fields.map(() => 0), titles: 0, wide: false, merged: false, padded: false, blanks: false, grouped: false, repeated: false, ended: false, numbered: false };
const meaning = (openings: readonly Opening[], how: Layout) => {
  const reading = readWorkbook([lay(openings, how)], today);
  return { jobs: reading.postings.map(({ job }) => JSON.stringify(job)).sort(), rejected: reading.rejected.length };
};

describe('怎样排版都读出同样的岗位', () => {
  it('任意行序、列序、表头用词、合并、全角、空行、分组、重复表头、合计', () => {
    fc.assert(
      fc.property(fc.array(opening, { minLength: 1, maxLength: 8 }), layout, fc.integer(), (openings, how, turn) => {
        const turned = openings.map((_, index) => openings[(index + Math.abs(turn)) % openings.length] ?? openings[index]).filter((each) => each !== undefined);
        const read = meaning(turned, how);
        expect(read).toEqual(meaning(openings, plain));
        expect(read.jobs).toHaveLength(openings.length);
      }),
      { numRuns: 300 },
    );
  });

  it('任意文字都不会丢一行：每个有字的行不是岗位，就是有原因的跳过', () => {
    const line = fc.array(fc.oneof(fc.constantFrom('合计', '注：', '同上', '一、', '岗位名称', '单位名称', '8-10K', '青岛', ''), fc.string({ unit: 'binary', maxLength: 12 })), { maxLength: 6 });
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), fc.boolean(), (lines, headed) => {
        const sheet = drawn(headed ? [['单位名称', '岗位名称', '招聘人数', '薪资待遇', '工作地点', '截止时间'], ...lines] : lines);
        const reading = readWorkbook([sheet], today);
        const placed = [...[...reading.postings, ...reading.rejected].map(({ row }) => row), ...rowsOf(reading.sheets[0]?.rowsSkipped ?? [])].sort((a, b) => a - b);
        expect(placed).toEqual(sheet.rows.filter((row) => row.cells.some((each) => each && each.text.trim() !== '')).map(({ number }) => number));
      }),
      { numRuns: 500 },
    );
  });
});
