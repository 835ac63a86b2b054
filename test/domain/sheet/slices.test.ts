/** A sheet read in slices is the sheet read at once, wherever it is cut. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { readSlice, type SliceProgress, type SliceReading } from '../../../domain/job/read-slice';
import { inRanges, plainTerms, readWorkbook } from '../../../domain/job/read-workbook';
import { summaryWith, unreadSheet } from '../../../domain/job/sheet-summary';
import type { Area, Sheet } from '../../../domain/sheet/grid';
import { sheetsOf } from '../../support/sheets-of';
import { drawn } from './drawn';

const today = new Date('2026-11-22T00:00:00Z');
/** What is kept between two slices is text. */
const kept = <T>(value: T): T => JSON.parse(JSON.stringify(value), (_key, each: unknown) => each ?? undefined) as T;

/** Reads a sheet cut after each of these rows. */
const readCut = (sheet: Sheet, cuts: readonly number[]) => {
  const last = sheet.rows.reduce((most, { number }) => Math.max(most, number), 0);
  const ends = [...new Set([...cuts.filter((cut) => cut > 0 && cut < last), last])].sort((a, b) => a - b);
  let progress: SliceProgress | undefined;
  let summary = unreadSheet(sheet.name);
  const all: Pick<SliceReading, 'postings' | 'rejected' | 'problems' | 'rowsSkipped'> = { postings: [], rejected: [], problems: [], rowsSkipped: [] };
  ends.forEach((to, index) => {
    const from = (ends[index - 1] ?? 0) + 1;
    const inside = (row: number) => row >= from && row <= to;
    const read = readSlice(sheet, { from, to, rows: sheet.rows.filter(({ number }) => inside(number)), merges: sheet.merges.filter(({ top }) => inside(top)) }, progress, plainTerms(today));
    progress = kept(read.progress);
    summary = summaryWith(summary, read, read.postings.length + read.rejected.length);
    all.postings.push(...read.postings);
    all.rejected.push(...read.rejected);
    all.problems.push(...read.problems);
    all.rowsSkipped.push(...read.rowsSkipped);
  });
  return { summary: { ...summary, rowsSkipped: inRanges(all.rowsSkipped) }, postings: all.postings, rejected: all.rejected, problems: all.problems };
};
const whole = (sheet: Sheet) => {
  const { sheets, postings, rejected, problems } = readWorkbook([sheet], today);
  return { summary: sheets[0], postings, rejected, problems: problems.filter(({ reason }) => !reason.includes('完全相同')) };
};

describe('分几次读，和一次读完一样', () => {
  it('真实的表：表头之后在任何几行之间切开', async () => {
    const [sheet] = await sheetsOf(readFileSync('sample/job-demand.xlsx'));
    if (!sheet) throw new Error('the sample has no sheet');
    const expected = whole(sheet);
    fc.assert(fc.property(fc.array(fc.integer({ min: 41, max: 207 }), { maxLength: 6 }), (cuts) => expect(readCut(sheet, cuts)).toEqual(expected)), { numRuns: 8 });
  });

  const text = fc.constantFrom('合计', '注：', '同上', '一、第一批', '岗位名称', '示例单位 003', '8-10K', '青岛', '会计', '', '', '1');
  const line = fc.array(text, { minLength: 3, maxLength: 6 });
  const area = fc.record({ top: fc.integer({ min: 45, max: 70 }), left: fc.integer({ min: 0, max: 5 }), down: fc.nat(12), across: fc.nat(2) }).map(({ top, left, down, across }): Area => ({ top, left, bottom: top + down, right: left + across }));
  const header = ['单位名称', '岗位名称', '招聘人数', '薪资待遇', '工作地点', '截止时间'];
  // A header is looked for in forty rows: before those no sheet is cut. Lines that are no openings take no time.
  const filling = Array.from({ length: 41 }, (_, index) => (index < 2 ? ['示例单位 001', `岗位 ${index}`, '2人', '8-10K', '青岛', ''] : ['合计']));

  it('任意内容、跨过切口的合并格', () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 5, maxLength: 30 }), fc.array(area, { maxLength: 4 }), fc.array(fc.integer({ min: 42, max: 75 }), { maxLength: 5 }), (lines, merges, cuts) => {
        const apart = merges.filter((each, index) => merges.slice(0, index).every((other) => each.top > other.bottom || each.bottom < other.top || each.left > other.right || each.right < other.left));
        const sheet = drawn([header, ...filling, ...lines], { merges: apart });
        expect(readCut(sheet, cuts)).toEqual(whole(sheet));
      }),
      { numRuns: 120 },
    );
  });
});
