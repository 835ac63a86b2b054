import { describeSalary } from '../../../domain/job/salary';
import { readWorkbook } from '../../../domain/job/read-workbook';
import { columnLetter } from '../../../domain/sheet/grid';
import { drawn, rowsOf } from './drawn';

const today = new Date('2026-11-22T00:00:00Z');
const read = (...args: Parameters<typeof drawn>) => readWorkbook([drawn(...args)], today);
const header = ['序号', '单位名称', '岗位名称', '招聘人数', '学历要求', '薪资待遇', '工作地点', '备注'];
const posting = (employer: string, title: string, notes = '') => ['1', employer, title, '2人', '本科', '8-10K', '青岛', notes];
const names = (reading: ReturnType<typeof read>) => reading.postings.map(({ job }) => `${job.employer}·${job.title}`);
const skipped = (reading: ReturnType<typeof read>) => Object.fromEntries(reading.sheets.flatMap(({ rowsSkipped }) => rowsSkipped.flatMap((range) => rowsOf([range]).map((row) => [row, range.reason]))));

describe('找表头', () => {
  it.each([0, 1, 2, 5, 12])('表头上面有 %d 行标题', (above) => {
    const titles = Array.from({ length: above }, (_, index) => [index === 0 ? '重点企业岗位需求表' : `说明第 ${index} 条，请仔细填写`]);
    expect(names(read([...titles, header, posting('示例单位 001', '会计')]))).toEqual(['示例单位 001·会计']);
  });

  it('合并的标题行、换行和全角空格的表头', () => {
    const reading = read(
      [['青岛市 2026 年岗位需求表'], ['填报单位：　　　填报日期：　年　月　日'], ['序号', '用人\n单位', '需求　岗位', '招聘\n人数', '学 历', '薪资\n待遇', '工作\n地点', '备　注'], posting('示例单位 001', '会计')],
      { merges: [{ top: 1, left: 0, bottom: 1, right: 7 }, { top: 2, left: 0, bottom: 2, right: 7 }] },
    );
    expect([names(reading), reading.sheets[0]?.headerRows]).toEqual([['示例单位 001·会计'], [3]]);
  });

  it('两行表头：招聘条件下面分学历、专业', () => {
    const reading = read(
      [['序号', '单位名称', '岗位名称', '招聘条件', '', '薪资'], ['', '', '', '学历', '专业', ''], ['1', '示例单位 001', '会计', '本科', '会计学', '8-10K']],
      { merges: [{ top: 1, left: 3, bottom: 1, right: 4 }, ...[0, 1, 2, 5].map((column) => ({ top: 1, left: column, bottom: 2, right: column }))] },
    );
    expect(reading.postings[0]).toMatchObject({ raw: { education: '本科', majors: '会计学', salary: '8-10K' }, job: { employer: '示例单位 001' } });
    expect(read([['序号', '单位名称', '岗位名称', '招聘条件', '', '薪资'], ['', '', '', '学历', '专业', ''], ['1', '示例单位 001', '会计', '本科', '会计学', '8-10K']]).postings[0]?.raw).toMatchObject({ education: '本科', majors: '会计学' });
  });

  it.each([
    ['招录人数', 'headcount'], ['录用人数', 'headcount'], ['招考人数', 'headcount'], ['名额', 'headcount'], ['需求数量', 'headcount'], ['学历（学位）', 'education'], ['学位', 'education'], ['专业条件', 'majors'], ['所学专业', 'majors'], ['需求专业', 'majors'],
    ['工作地区', 'place'], ['所在地', 'place'], ['就业城市', 'place'], ['月薪', 'salary'], ['待遇', 'salary'], ['薪资待遇（税前，元/月）', 'salary'], ['学历要求*', 'education'], ['★招聘人数（必填）', 'headcount'], ['报名截止日期：', 'deadline'], ['岗位主要工作职责描述', 'duties'],
  ] as const)('列名“%s”', (alias, field) => {
    expect(read([['单位名称', '岗位名称', '类型', alias], ['示例单位 001', '会计', '招聘', '一些文字']]).postings[0]?.raw[field]).toBe('一些文字');
  });

  it.each([['招聘单位', '招考职位'], ['部门名称', '需求岗位'], ['用人单位', '职位'], ['接收单位', '职位名称'], ['企业名称', '招聘岗位']])('单位叫“%s”，岗位叫“%s”', (employer, title) => {
    expect(names(read([[employer, title, '人数'], ['示例单位 001', '会计', '2']]))).toEqual(['示例单位 001·会计']);
  });

  it('省、市、区分三列；最低、最高薪资分两列', () => {
    const { postings } = read([['单位', '岗位', '省份', '城市', '区县', '最低月薪', '最高月薪'], ['示例单位 001', '会计', '山东省', '青岛市', '崂山区', '8000', '10000']]);
    expect(postings[0]?.job.places.list[0]?.code).toBe('370212');
    expect(postings[0]?.job.salary.monthly).toEqual({ min: 8000, max: 10000 });
  });

  it('联系人、电话不导入；不认识的列报出来', () => {
    const reading = read([[...header, '联系人', '联系电话', '五行八卦'], [...posting('示例单位 001', '会计'), '示例联系人', '13800138000', '木']]);
    expect(reading.sheets[0]?.columns.slice(8).map(({ remark }) => remark)).toEqual(['个人或联系信息，不导入', '个人或联系信息，不导入', '未识别的列，不导入']);
    expect(JSON.stringify(reading.postings)).not.toMatch(/13800138000|示例联系人|木/);
  });

  it('隐藏的工作表、没有表头的工作表、空表，说出原因', () => {
    expect(read([header, posting('示例单位 001', '会计')], { hidden: true }).sheets[0]?.skipped).toContain('隐藏');
    expect(read([['一、请按表头填写'], ['二、学历填“本科”']]).sheets[0]?.skipped).toContain('没有找到表头');
    expect(read([]).sheets[0]?.skipped).toBe('空工作表');
  });
});

describe('分清每一行', () => {
  it('分组、空行、重复的表头、合计、注、落款、示例', () => {
    const reading = read([
      header, ['例', '某某公司', '某某岗', '2', '本科', '面议', '青岛'], ['一、青岛（39个岗位）'], posting('示例单位 001', '会计'), [], header, posting('示例单位 002', '出纳'),
      ['合　计', '', '', '4'], ['注：1.人数为若干的，面试后确定；'], ['　2.面议岗位不填薪资。'], ['填表人：', '', '联系电话：'],
    ]);
    expect(names(reading)).toEqual(['示例单位 001·会计', '示例单位 002·出纳']);
    expect(skipped(reading)).toEqual({ 1: '表头', 2: '填写示例行', 3: '分组标题：一、青岛（39个岗位）', 6: '重复的表头', 8: '合计行', 9: '说明或备注行', 10: '说明或备注行', 11: '填表落款行' });
  });

  it('表头下面的列号、带长说明的重复表头，不是岗位', () => {
    const long = header.map((words) => (words === '学历要求' ? '学历要求（请填大专、本科、硕士、博士之一，可以加“及以上”，不限的请写不限）' : words));
    const reading = read([long, ['1', '2', '3', '4', '5', '6', '7', '8'], posting('示例单位 001', '会计'), long, posting('示例单位 002', '出纳')]);
    expect([names(reading), reading.rejected]).toEqual([['示例单位 001·会计', '示例单位 002·出纳'], []]);
  });

  it('中途换了列的顺序的第二张表', () => {
    const reading = read([header, posting('示例单位 001', '会计'), ['岗位名称', '用人单位', '名额', '学历', '月薪'], ['出纳', '示例单位 002', '3', '大专', '5000']]);
    expect(names(reading)).toEqual(['示例单位 001·会计', '示例单位 002·出纳']);
    expect(reading.postings[1]?.job.headcount.count).toBe(3);
  });

  it('合并的单位往下填；没合并的空单位按上一行，标出来', () => {
    const merged = read([header, posting('示例单位 001', '会计'), posting('', '出纳')], { merges: [{ top: 2, left: 1, bottom: 3, right: 1 }] });
    const blank = read([header, posting('示例单位 001', '会计'), posting('', '出纳')]);
    expect([names(merged), names(blank)]).toEqual([['示例单位 001·会计', '示例单位 001·出纳'], ['示例单位 001·会计', '示例单位 001·出纳']]);
    expect([merged.problems.length, blank.problems[0]?.reason]).toEqual([0, '单位名称空着，也没有合并单元格']);
  });

  it('单位写在分组标题里，或写在表头上面', () => {
    expect(names(read([header, ['一、青岛示例科技有限公司（3个岗位）'], posting('', '会计')]))).toEqual(['青岛示例科技有限公司·会计']);
    expect(names(read([['填报单位：青岛示例科技有限公司（盖章）'], header, posting('', '会计')]))).toEqual(['青岛示例科技有限公司·会计']);
    expect(names(read([['青岛示例集团2027届校园招聘岗位表'], ['岗位名称', '人数', '学历'], ['会计', '2', '本科']]))).toEqual(['青岛示例集团·会计']);
  });

  it.each(['同上', '〃', '“同上”'])('%s 取上一行，原文照留', (ditto) => {
    const first = posting('示例单位 001', '会计');
    const reading = read([header, first, ['2', ditto, '出纳', '1', ditto, ditto, ditto]]);
    expect(reading.postings[1]).toMatchObject({ job: { employer: '示例单位 001', education: { lowest: 'bachelor' }, places: { list: [{ code: '370200' }] } }, raw: { education: ditto } });
    expect(reading.problems.filter(({ reason }) => reason.includes('写的是')).length).toBe(4);
  });

  it('没有岗位名称的行不导入，说明在哪一格', () => {
    const reading = read([header, posting('示例单位 001', '会计'), posting('示例单位 002', '')]);
    expect(reading.rejected).toEqual([{ sheet: '岗位表', row: 3 }]);
    expect(reading.problems).toMatchObject([{ row: 3, column: 'C', level: 'rejected', reason: '没有岗位名称', storedAs: '不导入这一行' }]);
  });

  it('备注里的电话遮住，性别、年龄限制标出来', () => {
    const reading = read([header, posting('示例单位 001', '会计', '限男性，35岁以下，联系13800138000')]);
    expect(JSON.stringify(reading)).not.toContain('13800138000');
    expect(reading.problems.map(({ reason }) => reason).join()).toMatch(/手机号.*性别.*年龄/);
  });

  it('完全相同的两行，第二行标出来', () => {
    expect(read([header, posting('示例单位 001', '会计'), posting('示例单位 001', '会计')]).problems[0]?.reason).toBe('和“岗位表”第 2 行完全相同');
  });
});

describe('表里没说清的', () => {
  const named = (reading: ReturnType<typeof read>) => reading.postings.map(({ job }) => [job.title, job.kind]);

  it.each([['见习岗位一览表', 'trainee'], ['2026年暑期实习岗位汇总', 'internship'], ['实习生招聘岗位表', 'internship'], ['2026年招聘及实习岗位表', 'recruitment'], ['注：实习岗位请注明；其余按招聘填写', 'recruitment']])('类型没有一列，表头上写着“%s”：%s', (title, kind) => {
    expect(named(read([[title], ['单位名称', '岗位名称', '招聘人数', '学历要求'], ['示例单位 001', '行政助理', '2', '本科']]))).toEqual([['行政助理', kind]]);
  });

  it('工作表叫“实习岗位”，岗位名称自己说的优先', () => {
    const reading = read([header, posting('示例单位 001', '会计'), posting('示例单位 001', '见习岗')], { name: '实习岗位' });
    expect(named(reading)).toEqual([['会计', 'internship'], ['见习岗', 'trainee']]);
    expect(read([header, ['1', '示例单位 001', '会计', '2人', '本科', '补贴100元/天', '青岛', '']], { name: '实习岗位' }).postings[0]?.job.salary.written).toEqual({ min: 100, max: 100 });
  });

  it('隐藏的行照样导入，标出来', () => {
    const reading = read([header, posting('示例单位 001', '会计'), posting('示例单位 002', '出纳')], { hiddenRows: [3] });
    expect(names(reading)).toEqual(['示例单位 001·会计', '示例单位 002·出纳']);
    expect(reading.problems.map(({ row, reason }) => [row, reason])).toEqual([[3, '这一行在表里是隐藏的，可能是筛选掉的']]);
  });

  it('上面空着，下面写“同上”：单位跟着更上面的走，别的当作没写', () => {
    const reading = read([header, posting('示例单位 001', '会计'), posting('', '出纳'), ['3', '〃', '司机', '2人', '本科', '面议', '〃', ''], ['4', '示例单位 002', '保安', '2人', '本科', '面议', '', ''], ['5', '示例单位 003', '前台', '2人', '本科', '面议', '同上', '']]);
    expect(names(reading)).toEqual(['示例单位 001·会计', '示例单位 001·出纳', '示例单位 001·司机', '示例单位 002·保安', '示例单位 003·前台']);
    expect(reading.postings[4]?.job.places.list).toEqual([]);
    expect(reading.problems.filter(({ row }) => row === 6).map(({ reason }) => reason)).toEqual(['写的是“同上”，但上一行没有内容']);
  });

  it('公式出错的格当作没写，列出来；单位或岗位出错的行不导入', () => {
    const reading = read([header, ['1', '示例单位 001', '会计', '#REF!', '本科', '#N/A', '青岛', ''], posting('#N/A', '出纳'), posting('示例单位 002', '#REF!')]);
    expect(names(reading)).toEqual(['示例单位 001·会计']);
    expect(reading.problems.map(({ row, field, level }) => [row, field, level])).toEqual(expect.arrayContaining([[2, 'headcount', 'bad'], [2, 'salary', 'bad'], [3, 'employer', 'rejected'], [4, 'title', 'rejected']]));
  });

  it('地点空着，分组标题的括号里写了', () => {
    const reading = read([['岗位名称', '招聘人数', '学历', '地点'], ['一、示例街道办事处（青岛市市北区）'], ['综合岗', '2', '大专', '']], { merges: [{ top: 2, left: 0, bottom: 2, right: 3 }] });
    expect(reading.postings.map(({ job }) => [job.employer, job.places.list[0]?.district])).toEqual([['示例街道办事处', '市北区']]);
  });

  it('只填了最低月薪：没有上限', () => {
    const salaries = read([['单位', '岗位', '人数', '最低月薪', '最高月薪'], ['示例单位 001', '会计', '1', '8000', ''], ['示例单位 001', '出纳', '1', '8000', '面议'], ['示例单位 001', '司机', '1', '', '9000']]).postings.map(({ job }) => describeSalary(job.salary));
    expect(salaries).toEqual(['8000 元/月起', '8000 元/月起', '9000 元/月以内']);
  });
});

it('列的字母', () => {
  expect([0, 25, 26, 51, 52, 701, 702].map(columnLetter)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
});
