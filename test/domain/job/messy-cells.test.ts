/**
 * Cells seen in the wild against how a person reads them. Each comparison restates the person's reading as facts about ours;
 * a cell counts only when all of them hold. Cells that list several spellings must hold for each.
 */
import { readDeadline } from '../../../domain/job/deadline';
import { readEducation } from '../../../domain/job/education';
import { readHeadcount } from '../../../domain/job/headcount';
import { readKind } from '../../../domain/job/kind';
import { readEmployer, readTitle } from '../../../domain/job/names';
import { readPlaces } from '../../../domain/job/places';
import { readSalary } from '../../../domain/job/salary';
import { csvRows } from './csv';

const today = new Date('2026-11-22T00:00:00Z');
const salary = (text: string, title?: string) => readSalary({ text }, { today, title });
const education = (text: string) => readEducation({ text });
const headcount = (text: string) => readHeadcount({ text });
const places = (text: string, title?: string) => readPlaces({ text }, { today, title });
const deadline = (text: string) => readDeadline({ text }, { today, header: '报名截止' });
const month = (text: string, title?: string) => [salary(text, title).value.monthly?.min, salary(text, title).value.monthly?.max];
const year = (text: string, title?: string) => [salary(text, title).value.period, salary(text, title).value.written?.min, salary(text, title).value.written?.max];
const bands = (text: string) => salary(text).value.bands.map(({ level, written }) => `${level} ${written.min ?? ''}-${written.max ?? ''}`);
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
const each = (text: string, holds: (part: string) => boolean): boolean => text.split(' / ').every(holds);
const negotiable = (text: string): boolean => !salary(text).value.stated;
const lowest = (text: string, level: string): boolean => education(text).value.lowest === level;

/** By the text of the cell, how a person's reading is checked. */
const asPeopleRead: Record<string, (text: string) => boolean> = {
  '8-10K': (text) => same(month(text), [8000, 10000]),
  '5-7K·14薪': (text) => same(month(text), [5000, 7000]) && salary(text).value.monthsPerYear === 14,
  '8-10K·15薪': (text) => same(month(text), [8000, 10000]) && salary(text).value.monthsPerYear === 15,
  '6k-6.5k': (text) => same(month(text), [6000, 6500]),
  '5千-6千/月': (text) => same(month(text), [5000, 6000]),
  '50-60万/年': (text) => same(year(text), ['year', 500000, 600000]),
  '3500-3999': (text) => same(month(text), [3500, 3999]) && salary(text).value.period === 'month',
  '1500以下': (text) => negotiable(text) && salary(text).doubts.length === 1,
  月薪7000元: (text) => same(month(text), [7000, 7000]),
  '本科6500—6999元，研究生7000—7499元': (text) => same(bands(text), ['bachelor 6500-6999', 'master 7000-7499']) && same(month(text), [6500, 7499]),
  '本科年薪18万元、硕士年薪20万元、博士年薪22万元（含…社保、公积金、个税等）': (text) =>
    same(bands(text), ['bachelor 180000-180000', 'master 200000-200000', 'doctor 220000-220000']) && salary(text).value.employerCost && salary(text).doubts.some(({ reason }) => reason.includes('不是到手')),
  '转正后本科起薪约10-15万/年，硕士约13-20万/年，博士年薪40万以上': (text) =>
    same(bands(text), ['bachelor 100000-150000', 'master 130000-200000', 'doctor 400000-']) && salary(text).value.approximate && salary(text).value.monthly?.max === undefined,
  '研发类硕士28W起，博士50W起': (text) => same(bands(text), ['master 280000-', 'doctor 500000-']) && salary(text).value.period === 'year',
  '21-30万元': (text) => same(year(text, '科研博士后'), ['year', 210000, 300000]) && salary(text, '科研博士后').doubts.some(({ storedAs }) => storedAs.includes('待核')),
  '月薪8000-12000元，13薪；安家费本科2000元、硕士5000元': (text) => same(month(text), [8000, 12000]) && salary(text).value.monthsPerYear === 13 && salary(text).value.extras.length === 2 && bands(text).length === 0,
  '五险一金、项目奖金、股票期权': negotiable,
  '（空）': () => negotiable('') && headcount('').value.kind === 'unknown',
  '岗位名里写“高级数学讲师（年薪35万+）”而薪资栏 25-30K': () => same(month('25-30K', '高级数学讲师（年薪35万+）'), [25000, 30000]) && readTitle({ text: '高级数学讲师（年薪35万+）' }).doubts.length === 1,
  '“ 8-10K　”': () => same(month(' 8-10K　'), [8000, 10000]),
  '大学本科及以上学历，学士及以上学位': (text) => lowest(text, 'bachelor') && education(text).value.degreeNeeded,
  硕士研究生及以上学历学位: (text) => lowest(text, 'master'),
  硕士研究生: (text) => lowest(text, 'master'),
  研究生: (text) => lowest(text, 'master'),
  研究生和本科: (text) => lowest(text, 'bachelor'),
  '博士/硕士': (text) => lowest(text, 'master'),
  硕士为主: (text) => lowest(text, 'master') && education(text).value.soft,
  '博士优先 / 优秀硕士及博士优先': (text) => each(text, (part) => lowest(part, 'unknown') && education(part).value.preferred.length > 0),
  '大专及以上学历 / 专科及以上学历 / 大学专科及以上学历': (text) => each(text, (part) => lowest(part, 'college')),
  统招一本本科以上: (text) => lowest(text, 'bachelor') && same(education(text).value.conditions, ['统招', '一本']),
  '全日制985、211大学本科学历': (text) => lowest(text, 'bachelor') && ['985', '211'].every((word) => education(text).value.conditions.includes(word)),
  '本科及以上学历，能力优秀者可放宽': (text) => lowest(text, 'bachelor') && education(text).value.soft,
  '2027届': (text) => lowest(text, 'unknown') && same(education(text).value.cohorts, [2027]),
  '学历不限 / 小学 / 高中': () => lowest('学历不限', 'none') && lowest('小学', 'primary') && lowest('高中', 'secondary'),
  '2人 / 5名 / 招聘3人': () => same(['2人', '5名', '招聘3人'].map((part) => headcount(part).value.count), [2, 5, 3]),
  '２ / ５名': () => same(['２', '５名'].map((part) => headcount(part).value.count), [2, 5]),
  招聘若干人: (text) => headcount(text).value.kind === 'unknown',
  '0': (text) => headcount(text).value.kind === 'unknown',
  '50多 / 50余个': (text) => each(text, (part) => headcount(part).value.kind === 'about' && headcount(part).value.count === 50),
  '2400+': (text) => headcount(text).value.kind === 'atLeast' && headcount(text).value.count === 2400,
  '50+岗位': (text) => headcount(text).value.kind === 'unknown' && headcount(text).value.remark === text,
  '2人（北京、青岛各1人）': (text) => headcount(text).value.count === 2 && same(headcount(text).value.byPlace, [{ place: '北京', count: 1 }, { place: '青岛', count: 1 }]),
  共13个编制岗位: (text) => headcount(text).value.count === 13 && headcount(text).doubts.some(({ storedAs }) => storedAs.includes('待核')),
  '7名（上海师范大学名额）': (text) => headcount(text).value.count === 7 && headcount(text).value.remark === '上海师范大学名额',
  '山东省青岛市崂山区青岛国际创新园c座1801（山东/青岛/崂山区）': (text) => places(text).value.list.length === 1 && places(text).value.list[0]?.code === '370212' && (places(text).value.list[0]?.address ?? '').includes('c座1801'),
  青岛高新区智力岛路1号: (text) => places(text).value.list[0]?.district === '城阳区' && places(text).value.list[0]?.zone === '高新区',
  '南昌/南京/北京/西安/广州等': (text) => same(places(text).value.list.map(({ city }) => city), ['南昌市', '南京市', '北京市', '西安市', '广州市']) && places(text).value.more,
  '全国各地 / 具体城市不限': (text) => each(text, (part) => places(part).value.anywhere && places(part).value.list.length === 0),
  '上海-闸北区': (text) => places(text).value.list[0]?.district === '静安区' && places(text).doubts.some(({ reason }) => reason.includes('2015')),
  '标题里含区：“崂山区 | Java实习生”': () => places('青岛', '崂山区 | Java实习生').value.list[0]?.district === '崂山区' && readTitle({ text: '崂山区 | Java实习生' }).value === 'Java实习生',
  '2025.4.11 / 2025/4/11（Excel日期）': () => {
    const cell = { text: '2025/4/11', date: { year: 2025, month: 4, day: 11, hour: 0, minute: 0 } };
    const days = [deadline('2025.4.11'), deadline('2025/4/11'), readDeadline(cell, { today }), deadline('45758')].map(({ value }) => value.closesAt?.toISOString());
    return new Set(days.slice(0, 3)).size === 1 && days[0] === '2025-04-11T15:59:59.999Z';
  },
  '2025年3月9日24:00': (text) => deadline(text).value.closesAt?.toISOString() === '2025-03-09T15:59:59.999Z',
  '6月23日（周一）上午12:00': (text) => deadline(text).value.closesAt?.toISOString() === '2025-06-23T04:00:00.000Z' && deadline(text).doubts.length === 1,
  '广发证券股份有限...': (text) => readEmployer({ text }).doubts.some(({ reason }) => reason.includes('截断')),
  '通信车辆     事业部': (text) => readEmployer({ text }).value === '通信车辆事业部',
  '翰竺科技（北京)有限公司武汉办事处': (text) => readEmployer({ text }).value === '翰竺科技（北京）有限公司武汉办事处',
  '一行写多个岗位“几何图形/运动控制/AI视觉算法岗”': () => readTitle({ text: '几何图形/运动控制/AI视觉算法岗' }).doubts.some(({ storedAs }) => storedAs.includes('多岗合并')),
  '性质写“全职”但标题是“实习生”': () => readKind({ text: '全职' }, { today, title: 'Java实习生' }).doubts.some(({ storedAs }) => storedAs.includes('请确认')),
};

describe('杂乱的格子，像人一样读', () => {
  const rows = csvRows('test/fixtures/messy-cells.csv');
  const results = rows.map((row) => ({ text: row['原文写法'] ?? '', person: row['人会怎么读'] ?? '', field: row['字段'] ?? '' }))
    .map((row) => ({ ...row, right: asPeopleRead[row.text]?.(row.text) ?? false }));

  it.each(results)('$field：$text → $person', ({ right }) => {
    expect(right).toBe(true);
  });

  it('得分', () => {
    const right = results.filter((result) => result.right).length;
    console.log(`messy cells read as a person reads them: ${right} of ${results.length}`);
    expect(results).toHaveLength(58);
  });
});
