import type { Cell } from '../sheet/grid';
import { squeeze } from '../text/fold';
import { levelNames, type EducationLevel } from './education-level';
import { bad, doubtful, sure, type Doubt, type Reading, type RowContext } from './reading';
import { welfareIn } from './welfare';
import { amountsIn, monthsPerYear, withoutDocuments, type PayAmount, type PayPeriod, type PayRange } from './salary-amounts';

export type { PayPeriod, PayRange } from './salary-amounts';

/** Pay for one degree, when the sheet tells them apart. */
export interface SalaryBand {
  level: EducationLevel;
  /** Yuan per `period`. */
  written: PayRange;
  period: PayPeriod;
  monthly: PayRange;
}

export interface Salary {
  /** False: 面议 or not published; then no figure is shown. */
  stated: boolean;
  /** As written, yuan per `period`; missing when degrees are paid by different periods. */
  written?: PayRange;
  period?: PayPeriod;
  /** Yuan a month, for comparing and filtering. */
  monthly?: PayRange;
  monthsPerYear?: number;
  bands: SalaryBand[];
  approximate: boolean;
  /** The figure is what the employer pays in all (contributions and taxes included), not what arrives. */
  employerCost: boolean;
  /** Payments named beside the pay and not counted in it: 安家费, 餐补. */
  extras: string[];
}

/** Months' worth of one unit of a period: 21.75 paid days a month (the statutory average), 8 hours a day. */
const monthsWorth: Record<PayPeriod, number> = { month: 1, year: 1 / 12, week: 52 / 12, day: 21.75, hour: 174 };
const periodNames: Record<PayPeriod, string> = { month: '月', year: '年', week: '周', day: '天', hour: '小时' };
const negotiable = (months: number | undefined = undefined, extras: string[] = []): Salary => ({
  stated: false, bands: [], approximate: false, employerCost: false, monthsPerYear: months, extras,
});
const askPay = '读作 “面议”，不显示数字';

/** Recruitment systems fill in their lowest step when nothing was entered. */
const systemDefault = 2000;
/** Below a month nobody pays this much; above it a year is meant. */
const surelyYearly = 100_000;
const likelyYearly = 60_000;

export function describeSalary(salary: Salary): string {
  if (!salary.stated) return '面议';
  const whole = salary.written && salary.period ? yuan(salary.written, salary.period) : yuan(salary.monthly ?? {}, 'month');
  const bands = salary.bands.map((band) => `${levelNames[band.level]} ${yuan(band.written, band.period)}`);
  const months = salary.monthsPerYear === undefined ? '' : `，一年 ${salary.monthsPerYear} 个月`;
  return `${salary.approximate ? '约 ' : ''}${whole}${months}${bands.length > 0 ? `（${bands.join('、')}）` : ''}`;
}

/** 8000–10000 元, or 8000 元/月起 when the period is told too. */
function yuan({ min, max }: PayRange, period?: PayPeriod): string {
  const large = [min, max].every((value) => value === undefined || (value >= 10000 && value % 1000 === 0));
  const short = (value: number): string => String(large ? value / 10000 : value);
  const unit = `${large ? '万元' : '元'}${period === undefined ? '' : `/${periodNames[period]}`}`;
  if (min !== undefined && max !== undefined) return min === max ? `${short(min)} ${unit}` : `${short(min)}–${short(max)} ${unit}`;
  return min !== undefined ? `${short(min)} ${unit}起` : `${short(max ?? 0)} ${unit}以内`;
}

/** Words that promise no sum: to be agreed, by some rule, or about what comes beside the pay. */
const noSum = /[面详可洽再电]谈|[面另电商待可再]议|一[人事岗]一议|协商|商谈|面洽|洽谈|待定|保密|不公开|从优|优厚|优渥|丰厚|可观|竞争力|根据|依据|参照|按|依|执行|规定|政策|标准|制度|体系|结构|详见|[见以].{0,4}(?:公告|附件|官网|通知|为准)|咨询|同工同酬|绩效|提成|底薪|基本工资|奖|补[贴助]|津贴|福利|保险|险.金|包[吃住]|食宿|晋升|暂无|不限|未定|到岗|岗位工资|薪酬|薪资|工资|待遇|年薪制|计件|negotiable|n\/a/i;
/** 一万左右, 大几千: a sum, in words that are not read. */
const sumInWords = /[一二两三四五六七八九十几多][万千百]/;

/** Reads a cell of the pay column. An empty cell is 面议 without doubt, and so are words that promise no sum; other words without figures are listed. */
export function readSalary(cell: Cell | undefined, context: RowContext): Reading<Salary> {
  const text = withoutDocuments(squeeze(cell?.text ?? ''));
  if (text === '' || /^[-/\\无—]+$/.test(text)) return sure(negotiable());
  if (cell?.date) return { value: negotiable(), doubts: [bad(`像是 ${cell.date.month}-${cell.date.day} 这样的薪资被表格软件改成了日期`, askPay)] };
  const months = monthsPerYear(text);
  const all = amountsIn(text);
  const paid = choosePay(all, context);
  const extras = all.filter(({ role }) => role === 'extra' && !paid.some((amount) => amount.role === 'extra')).map(({ words }) => words);
  if (paid.length === 0) return withoutFigures(text, months, extras);
  const doubts: Doubt[] = [];
  const settled = paid.map((amount) => settle(underHeader(amount, context), context, doubts));
  const salary = total(settled, { text, months, extras });
  return judge(salary, paid, text, doubts);
}

function withoutFigures(text: string, months: number | undefined, extras: string[]): Reading<Salary> {
  const value = negotiable(months, extras);
  const figures = text.replace(/\d+(?:\.\d+)?%|\d+薪|[\d五六七八]险[\d一二三]金|\d+(?:个月|天|年|小时|人|周)/g, '');
  const unread = /\d/.test(figures) && extras.length === 0;
  if (unread) return { value, doubts: [bad('有数字，但看不出是多少薪资', askPay)] };
  const isTold = sumInWords.test(text) || !(noSum.test(text) || welfareIn([text]).length > 0);
  return { value, doubts: isTold ? [bad('没有写数字，看不出是多少薪资', askPay)] : [] };
}

/** Of several sums the one that is meant: the whole before its basis, regular pay before probation, a subsidy only when it is all an intern gets. */
function choosePay(all: readonly PayAmount[], context: RowContext): PayAmount[] {
  const by = (role: PayAmount['role']): PayAmount[] => all.filter((amount) => amount.role === role);
  const whole = by('total');
  const plain = by('pay');
  if (whole.length > 0) return [...whole, ...plain.filter(({ level }) => level !== undefined)];
  if (plain.length > 0) return plain;
  if (by('base').length > 0) return addedUp(by('base')).map((amount) => ({ ...amount, range: { min: amount.range.min } }));
  if (by('probation').length > 0) return by('probation');
  const intern = /实习|见习|挂职/.test(`${context.kind ?? ''}${context.header ?? ''}${context.title ?? ''}`);
  return intern ? by('extra').filter(({ period }) => period !== undefined) : [];
}

/** 基本工资3500元+岗位工资1500元: parts of one base, which is their sum. */
function addedUp(bases: readonly PayAmount[]): readonly PayAmount[] {
  const [first, ...others] = bases;
  if (!first || others.length === 0 || !others.every(({ words, period }) => /^(?:元|块|\/月)*\+/.test(words) && period === first.period)) return bases;
  return [{ ...first, range: { min: bases.reduce((sum, { range }) => sum + (range.min ?? 0), 0) } }];
}

interface Settled extends SalaryBand {
  labelled: boolean;
  approximate: boolean;
}

/** A single sum under 最低月薪 has no upper end, one under 最高月薪 no lower. */
function underHeader(amount: PayAmount, context: RowContext): PayAmount {
  const { min, max } = amount.range;
  const header = squeeze(context.header ?? '');
  if (min === undefined || min !== max) return amount;
  if (/最低|下限|起薪/.test(header)) return { ...amount, range: { min } };
  return /最高|上限/.test(header) ? { ...amount, range: { max } } : amount;
}

/** Gives a sum its unit and period: what is written beside it, else what the header says, else what its size tells. */
function settle(amount: PayAmount, context: RowContext, doubts: Doubt[]): Settled {
  const header = squeeze(context.header ?? '');
  const fromHeader: PayPeriod | undefined = /年薪|\/年|万元\/年/.test(header) ? 'year' : /月薪|\/月|月工资|月收入/.test(header) ? 'month' : /\/天|日薪/.test(header) ? 'day' : undefined;
  const stated = amount.period ?? fromHeader ?? (amount.unit === 'k' ? 'month' : undefined);
  const scale = amount.unit ? 1 : bareScale(amount, stated, header, doubts);
  const times = (value: number | undefined): number | undefined => (value === undefined ? undefined : Math.round(value * scale));
  const written = inOrder({ min: times(amount.range.min), max: times(amount.range.max) }, doubts);
  const period = stated ?? guessPeriod(written, context, doubts);
  return { level: amount.level ?? 'none', labelled: amount.level !== undefined, written, period, monthly: perMonth(written, period), approximate: amount.approximate };
}

function bareScale(amount: PayAmount, period: PayPeriod | undefined, header: string, doubts: Doubt[]): number {
  const largest = amount.range.max ?? amount.range.min ?? 0;
  if (/万/.test(header) && largest < 1000) return 10000;
  if (/千|k/i.test(header) && largest < 1000) return 1000;
  if (period === 'year' && largest < 1000) return 10000;
  if (largest >= 100 || period === 'day' || period === 'hour') return 1;
  // 1.5-2.5 in thousands would be less than anybody may be paid.
  const inTenThousands = largest < 3 && !Number.isInteger(amount.range.min ?? largest);
  doubts.push(doubtful('没有写单位，也没有写周期', `读作 ${amount.range.min ?? ''}–${amount.range.max ?? ''} ${inTenThousands ? '万' : '千'}元/月`));
  return inTenThousands ? 10_000 : 1000;
}

/** 8-1.2万 is 8千 to 1.2万; 10-8K was typed the wrong way round. */
function inOrder(range: PayRange, doubts: Doubt[]): PayRange {
  const { min, max } = range;
  if (min === undefined || max === undefined || min <= max) return range;
  const fixed = min >= 10 * max || min / 10 > max ? { min: max, max: min } : min / 10 <= max && min >= 10000 && min / 10 >= 1000 ? { min: min / 10, max } : { min: max, max: min };
  doubts.push(doubtful('下限比上限大', `读作 ${yuan(fixed)}`));
  return fixed;
}

function guessPeriod(range: PayRange, context: RowContext, doubts: Doubt[]): PayPeriod {
  const size = range.max ?? range.min ?? 0;
  const postdoc = /博士后/.test(context.title ?? '');
  if (size >= surelyYearly || (postdoc && size >= likelyYearly)) {
    doubts.push(doubtful('没有写按月还是按年', `按年薪读作 ${yuan(range, 'year')}，待核`));
    return 'year';
  }
  if (size >= 30_000) {
    const period = size >= likelyYearly ? 'year' : 'month';
    doubts.push(doubtful('没有写按月还是按年，两种都可能', `读作 ${yuan(range, period)}，待核`));
    return period;
  }
  if (size >= 1000) return 'month';
  if (size >= 300) doubts.push(doubtful('数目很小，没有写周期', `读作 ${yuan(range, 'month')}，待核`));
  else doubts.push(doubtful('数目很小，没有写周期', `读作 ${yuan(range, 'day')}，待核`));
  return size >= 300 ? 'month' : 'day';
}

function perMonth(range: PayRange, period: PayPeriod): PayRange {
  const convert = (value: number | undefined): number | undefined => (value === undefined ? undefined : Math.round(value * monthsWorth[period]));
  return { min: convert(range.min), max: convert(range.max) };
}

/** The span that covers all parts: open where any part is open. */
function span(ranges: readonly PayRange[]): PayRange {
  const mins = ranges.map(({ min }) => min);
  const maxes = ranges.map(({ max }) => max);
  const open = (ends: readonly (number | undefined)[]): ends is number[] => !ends.includes(undefined);
  return { min: open(mins) ? Math.min(...mins) : undefined, max: open(maxes) ? Math.max(...maxes) : undefined };
}

function total(parts: readonly Settled[], about: { text: string; months: number | undefined; extras: string[] }): Salary {
  const periods = new Set(parts.map(({ period }) => period));
  const [period] = periods;
  return {
    stated: true,
    written: periods.size === 1 ? span(parts.map(({ written }) => written)) : undefined,
    period: periods.size === 1 ? period : undefined,
    monthly: span(parts.map(({ monthly }) => monthly)),
    monthsPerYear: about.months,
    bands: parts.filter(({ labelled }) => labelled).map(({ level, written, period: own, monthly }) => ({ level, written, period: own, monthly })),
    approximate: parts.some(({ approximate }) => approximate),
    employerCost: /含.{0,8}(?:社保|公积金|个税|五险)|总成本|人力成本|单位成本|单位总/.test(about.text) && !/不含/.test(about.text),
    extras: about.extras,
  };
}

/** Whether the whole makes sense to a person; else it is stored without figures, or listed. */
function judge(salary: Salary, paid: readonly PayAmount[], text: string, doubts: Doubt[]): Reading<Salary> {
  const { min, max } = salary.monthly ?? {};
  if (salary.period === 'month' && min === undefined && max !== undefined && max <= systemDefault) {
    return { value: negotiable(salary.monthsPerYear, salary.extras), doubts: [doubtful('像是招聘系统没有填写时的默认值', askPay)] };
  }
  if ((max ?? min ?? 0) === 0) return { value: negotiable(salary.monthsPerYear, salary.extras), doubts: [doubtful('薪资写了 0', askPay)] };
  if (/其余.{0,6}由|由.{0,8}另付|部分由/.test(text)) {
    return { value: negotiable(salary.monthsPerYear, salary.extras), doubts: [doubtful('只写了其中一部分由谁承担，不是全部薪资', askPay)] };
  }
  if (salary.employerCost) doubts.push(doubtful('数字包含单位缴纳的社保、公积金等，是用人总成本，不是到手收入', `读作 ${describeSalary(salary)}，注明“单位总成本”`));
  if (paid.filter(({ level }) => level === undefined).length > 1) doubts.push(doubtful('写了几种薪资，没有按学历区分', `取总区间 ${describeSalary(salary)}`));
  if ((max ?? min ?? 0) > 200_000 || ((max ?? Infinity) < 1000 && salary.period === 'month')) doubts.push(doubtful('数目不像月薪，请核对单位', `读作 ${describeSalary(salary)}`));
  return { value: salary, doubts };
}
