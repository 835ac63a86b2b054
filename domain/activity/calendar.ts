import { fromShanghai, inShanghai, shanghaiDate } from '../time/shanghai';

/** Days, weeks and months of Shanghai: a day is `YYYY-MM-DD`, a month `YYYY-MM`, a week begins on Monday. */

export const DAYS_IN_WEEK = 7;

/** From, and up to but not including. */
export interface Span {
  from: Date;
  to: Date;
}

const noonOf = (day: string) => inShanghai(fromShanghai(day, '12:00'));
export const dayAfter = (day: string, days: number): string => shanghaiDate(noonOf(day).add(days, 'day').valueOf());

/** From the beginning of one day to the end of another. */
export const spanOfDays = (first: string, last: string): Span => ({ from: fromShanghai(first), to: fromShanghai(dayAfter(last, 1)) });

export const monthOf = (day: string): string => day.slice(0, 7);
export const monthAfter = (month: string, months: number): string => monthOf(noonOf(`${month}-01`).add(months, 'month').format('YYYY-MM-DD'));

/** The seven days of the week this day lies in. */
export const weekOf = (day: string): string[] => {
  const monday = dayAfter(day, -((noonOf(day).day() + DAYS_IN_WEEK - 1) % DAYS_IN_WEEK));
  return Array.from({ length: DAYS_IN_WEEK }, (_, at) => dayAfter(monday, at));
};

/** The weeks a month touches, whole: days of its neighbours stand at both ends. */
export const weeksOf = (month: string): string[][] => {
  const weeks = [weekOf(`${month}-01`)];
  for (;;) {
    const monday = dayAfter(weeks.at(-1)?.[0] ?? `${month}-01`, DAYS_IN_WEEK);
    if (monthOf(monday) !== month) return weeks;
    weeks.push(weekOf(monday));
  }
};

/** From the first of these weeks to the last. */
export const spanOfWeeks = (month: string): Span => {
  const days = weeksOf(month).flat();
  return spanOfDays(days[0] ?? `${month}-01`, days.at(-1) ?? `${month}-01`);
};

/** 2027年1月 */
export const showMonth = (month: string): string => noonOf(`${month}-01`).format('YYYY年M月');
