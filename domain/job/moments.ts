/** Days and times as people write them: 2025年4月11日17：00, 2025.4.11, 6月23日（周一）上午12:00, 2026/07/31~09/30, 4月底. */
import { inShanghai } from '../time/shanghai';
import { uniformDays } from './uniform-days';

export interface WrittenMoment {
  year: number;
  /** From 1. */
  month: number;
  day: number;
  /** Hour 24 is the end of the day. */
  time?: { hour: number; minute: number };
  yearGuessed?: 'weekday' | 'nearest';
  weekdayWrong: boolean;
  /** 月底, 中旬 and the like. */
  roughly: boolean;
  /** False for 2月30日: then the last day of that month is given. */
  possible: boolean;
}

const day = '(?:(\\d{4})[年./-]|(\\d{2})年|([123]\\d)[./-](?=\\d{1,2}[./-]\\d))?(\\d{1,2})(?:月|[./-])(?:份)?(?:(\\d{1,2})[日号]?|(底|末|上旬|中旬|下旬|初))';
const weekday = '(?:[(,]?(?:周|星期|礼拜)([一二三四五六日天])[),]?)?';
const time = '(?:[,t]?(凌晨|早上|上午|中午|下午|傍晚|晚上|晚|夜)?(?:(\\d{1,2})(?::(\\d{2})(?::\\d{2})?|[点时](?:(\\d{1,2})分?|(半))?)))?';
const written = new RegExp(day + weekday + time, 'gi');

/** All days named in a squeezed text, in the order written; those without a year take it from the day before them, else from `today`. */
export function momentsIn(text: string, today: Date): WrittenMoment[] {
  const plain = uniformDays(text, today);
  const moments: WrittenMoment[] = [];
  for (const match of plain.matchAll(written)) {
    const moment = toMoment(match, moments.at(-1), today);
    if (moment) moments.push(moment);
  }
  return moments;
}

function toMoment(match: RegExpMatchArray, previous: WrittenMoment | undefined, today: Date): WrittenMoment | undefined {
  const [, fullYear, shortYear, dottedYear, monthDigits, dayDigits, rough, weekdayName, half, hour, minute, minuteWords, halfHour] = match;
  const month = Number(monthDigits);
  const nominal = dayDigits === undefined ? roughDay(rough ?? '') : Number(dayDigits);
  if (month < 1 || month > 12 || nominal < 1 || nominal > 31) return undefined;
  const writtenYear = fullYear !== undefined ? Number(fullYear) : shortYear !== undefined || dottedYear !== undefined ? 2000 + Number(shortYear ?? dottedYear) : undefined;
  const wanted = weekdayName === undefined ? undefined : '日一二三四五六'.indexOf(weekdayName.replace('天', '日'));
  const guess = writtenYear === undefined ? guessYear({ month, day: nominal }, wanted, previous, today) : undefined;
  const year = writtenYear ?? guess?.year ?? inShanghai(today).year();
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const actual = Math.min(nominal, last);
  return {
    year, month, day: actual,
    time: hour === undefined ? undefined : toTime(half, Number(hour), Number(minute ?? minuteWords ?? (halfHour ? 30 : 0))),
    yearGuessed: guess?.by,
    weekdayWrong: wanted !== undefined && weekdayOf(year, month, actual) !== wanted,
    roughly: dayDigits === undefined,
    possible: dayDigits === undefined || nominal <= last,
  };
}

/** 底 and 下旬 end with the month, 中旬 on the 20th, 上旬 and 初 on the 10th. */
const roughDay = (word: string): number => (word === '中旬' ? 20 : word === '上旬' || word === '初' ? 10 : 31);

/** 下午5点 is 17:00; 上午12:00 is noon; 晚上12点 is the end of the day. */
function toTime(half: string | undefined, hour: number, minute: number): WrittenMoment['time'] {
  if (hour > 24 || minute > 59) return undefined;
  const evening = half !== undefined && /傍晚|晚|夜/.test(half);
  if (evening && hour === 12) return { hour: 24, minute: 0 };
  const afternoon = half === '下午' || half === '中午' || evening;
  return { hour: afternoon && hour < 12 && !(half === '中午' && hour > 9) ? hour + 12 : hour, minute };
}

const weekdayOf = (year: number, month: number, dayOfMonth: number): number => new Date(Date.UTC(year, month - 1, dayOfMonth)).getUTCDay();

function guessYear(
  date: { month: number; day: number },
  wanted: number | undefined,
  previous: WrittenMoment | undefined,
  today: Date,
): { year: number; by?: 'weekday' | 'nearest' } {
  if (previous) {
    const earlier = date.month < previous.month || (date.month === previous.month && date.day < previous.day);
    return { year: previous.year + (earlier ? 1 : 0), by: previous.yearGuessed };
  }
  const now = inShanghai(today).year();
  const away = (year: number): number => Math.abs(Date.UTC(year, date.month - 1, date.day) - today.getTime());
  const years = [now + 1, now, now - 1, now - 2, now - 3, now - 4, now - 5].sort((a, b) => away(a) - away(b));
  const fitting = wanted === undefined ? undefined : years.find((year) => weekdayOf(year, date.month, date.day) === wanted);
  if (fitting !== undefined) return { year: fitting, by: 'weekday' };
  return { year: years[0] ?? now, by: 'nearest' };
}
