/** What a sheet said above a row, or in its titles, is in the row when it is taken away or edited by hand. */
import { cellsToEdit, readEdited } from '../../../domain/job/edit';
import { exportedCells, isAsExported } from '../../../domain/job/exported-row';
import { readWorkbook } from '../../../domain/job/read-workbook';
import { drawn } from '../sheet/drawn';

const today = new Date('2026-11-22T00:00:00Z');
const { postings } = readWorkbook(
  [
    drawn(
      [
        ['2026年见习岗位一览表'], ['单位名称', '岗位名称', '招聘人数', '学历要求', '专业要求', '工作地点', '备注'], ['一、青岛（3个岗位）'], ['示例单位 001', '综合岗', '2人', '大专', '会计学', '', ''],
        ['', '窗口岗', '1人', '大专', '同上', '青岛市崂山区', '双休'], ['示例单位 002', '实习生', '1人', '本科', '', '同上', '同上'],
      ],
      { merges: [{ top: 1, left: 0, bottom: 1, right: 6 }, { top: 3, left: 0, bottom: 3, right: 6 }] },
    ),
  ],
  today,
);
const [general, counter, intern] = postings;
const [other] = readWorkbook([drawn([['2026年青年就业见习岗位一览表'], ['单位名称', '岗位名称', '岗位类型', '招聘人数'], ['示例单位 001', '综合岗', '其他', '2人']])], today).postings;
if (!general || !counter || !intern || !other) throw new Error('four rows are read');

describe('离开原来的表以后，行里的话还说得全', () => {
  it('标题说的类型、分组说的地点、上一行说的单位和专业，都写在行里', () => {
    expect(exportedCells(general)).toMatchObject({ employer: '示例单位 001', kind: '见习', place: '山东省青岛市' });
    expect(exportedCells(counter)).toMatchObject({ employer: '示例单位 001', kind: '见习', majors: '会计学', place: '青岛市崂山区' });
    expect(exportedCells(intern)).toMatchObject({ kind: '', place: '山东省青岛市崂山区', notes: '双休' });
  });

  it.each([general, counter, intern, other])('$job.title：导出来没动的行还是原样；拿来改一格，别的读得和原来一样', (posting) => {
    const fields = Object.fromEntries(Object.entries(exportedCells(posting)).map(([field, text]) => [field, { text, column: '', header: '' }]));
    expect(isAsExported({ fields }, posting)).toBe(true);
    const edited = readEdited({ ...cellsToEdit(posting), headcount: '5人' }, today, ['000000']);
    if (edited.kind !== 'read') throw new Error('it is read');
    expect(edited.posting.job).toEqual({ ...posting.job, headcount: { kind: 'exact', count: 5, byPlace: [] } });
  });
});
