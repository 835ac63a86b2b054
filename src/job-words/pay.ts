import { type PayPeriod, type PayRange, type Salary } from '../../domain/job/salary';

/** Pay as a card shows it: the figure large, what it counts small beside it. */
export interface PayWords {
  figure: string;
  unit: string;
  /** What else one must know to compare: 按学历分档, 单位总成本. */
  notes: string[];
}

export const periodNames: Record<PayPeriod, string> = { month: '月', year: '年', week: '周', day: '天', hour: '小时' };
const WAN = 10_000;
/** From here on sums are told in 万. */
const LARGE = 100_000;

/** Our reading of the employer's words, or undefined when no sum is published: then the screen says 面议. */
export function payWords(salary: Salary): PayWords | undefined {
  const range = salary.written ?? salary.monthly;
  if (!salary.stated || !range) return undefined;
  const period = salary.written ? (salary.period ?? 'month') : 'month';
  const notes = [
    salary.bands.length > 1 ? '按学历分档' : undefined,
    salary.monthsPerYear && salary.monthsPerYear !== 12 ? `一年 ${salary.monthsPerYear} 个月` : undefined,
    salary.employerCost ? '单位总成本' : undefined,
  ];
  return {
    figure: `${salary.approximate ? '约 ' : ''}${rangeWords(range)}`,
    unit: `元/${periodNames[period]}`,
    notes: notes.filter((note) => note !== undefined),
  };
}

/** 4,500–7,000 · 10–20 万 · 28 万起 · 7,000 以内 */
export function rangeWords({ min, max }: PayRange): string {
  const large = Math.max(min ?? 0, max ?? 0) >= LARGE;
  const sum = (value: number) => (large ? String(Math.round((value / WAN) * 100) / 100) : withCommas(value));
  const tail = large ? ' 万' : '';
  if (min !== undefined && max !== undefined) return min === max ? `${sum(min)}${tail}` : `${sum(min)}–${sum(max)}${tail}`;
  if (min !== undefined) return `${sum(min)}${tail}${large ? '起' : ' 起'}`;
  return `${sum(max ?? 0)}${tail}${large ? '以内' : ' 以内'}`;
}

/** Old WeChat engines have no number formats of their own. */
const withCommas = (value: number): string => String(value).replace(/\B(?=(\d{3})+(?!\d))/g, ',');
