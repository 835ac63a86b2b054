import { read, utils, type WorkSheet } from '@e965/xlsx';
import fc from 'fast-check';
import { workbookOut } from '../../../cloudfunctions/runtime/workbook-out';
import { neutralised, restored } from '../../../domain/sheet/neutral';

const only = (content: Buffer): WorkSheet => {
  const book = read(content, { cellFormula: true });
  const sheet = book.Sheets[book.SheetNames[0] ?? ''];
  if (!sheet) throw new Error('no sheet');
  return sheet;
};

describe('导出的表', () => {
  it.each(['=1+1', '+8613800000000', '-2', '@SUM(A1)', '\t=1', '\r=1', '＝1+1', '＋1', '－1', '＠x'])('“%s”开头像公式的，打开只是文字', (text) => {
    const sheet = only(workbookOut([{ name: '表', header: ['一列'], rows: [[text]] }]));
    const cell = sheet.A2 as { f?: string; t: string; v: string };
    expect([cell.f, cell.t]).toEqual([undefined, 's']);
    expect(cell.v.startsWith("'")).toBe(true);
  });

  it('写什么进去都读得回来，一个公式也没有；数字还是数字，空的还是空的', () => {
    const cell = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 20 }), fc.constantFrom('=cmd|x', '- 负责', "'=已经有撇"), fc.integer(), fc.constant(null));
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { maxLength: 8 }), (rows) => {
        const sheet = only(workbookOut([{ name: '表', header: ['甲', '乙'], rows }]));
        const cells = Object.entries(sheet).flatMap(([at, value]) => (at.startsWith('!') ? [] : [value as { f?: string }]));
        expect(cells.filter(({ f }) => f !== undefined)).toEqual([]);
        const back = utils.sheet_to_json<unknown[]>(sheet, { header: 1, defval: null, blankrows: true });
        for (const [index, row] of rows.entries()) for (const [column, value] of row.entries()) if (typeof value === 'number') expect(back[index + 1]?.[column]).toBe(value);
      }),
      { numRuns: 100 },
    );
  });

  it('作过记号的文字，读回来去得掉；没有作过的，一个字不动', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }).filter((text) => !/^'[=+\-@\t\r＝＋－＠]/.test(text)), (text) => expect(restored(neutralised(text))).toBe(text)));
  });

  it('太长的格子截断，不让整张表写不出来', () => {
    const sheet = only(workbookOut([{ name: '表', header: ['甲'], rows: [['长'.repeat(40_000)], ['控制\u0007字符']] }]));
    expect((sheet.A2 as { v: string }).v).toHaveLength(32_767);
    expect((sheet.A3 as { v: string }).v).toBe('控制字符');
  });
});
