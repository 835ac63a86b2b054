/** Days and times as people write them: 2025年4月11日17：00, 2025.4.11, 6月23日（周一）上午12:00, 2026/07/31~09/30, 4月底. */
import { chineseNumber } from '../text/chinese-number';
import { inShanghai } from '../time/shanghai';

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

const day = '(?:(\\d{4})[年./-]|(\\d{2})(?:年|[./-](?=\\d{1,2}[./-]\\d)))?(\\d{1,2})(?:月|[./-])(?:份)?(?:(\\d{1,2})[日号]?|(底|末|上旬|中旬|下旬|初))';
const weekday = '(?:[(,]?(?:周|星期|礼拜)([一二三四五六日天])[),]?)?';
const time = '(?:[,t]?(凌晨|早上|上午|中午|下午|傍晚|晚上|晚|夜)?(?:(\\d{1,2})(?::(\\d{2})(?::\\d{2})?|[点时](?:(\\d{1,2})分?|(半))?)))?';
const written = new RegExp(day + weekday + time, 'gi');
const compact = /(^|[^\d])(20\d{2})(0[1-9]|1[0-2])([0-3]\d)(?!\d)/g;
/** 3月1日-9日: the second day borrows the month. */
const borrowed = /((?:\d{4}[年./-])?\d{1,2}月)(\d{1,2})[日号]?(?:[-~至到]+)(\d{1,2})[日号]/g;

/** 2026年12月, 2026年9月-12月, 7-8月: a month without a day lasts until its end. */
const monthsOnly = /((?:\d{4}年)?)(?:\d{1,2}月?[-~至到]+)?(\d{1,2})月份?(?![\d份底末初上中下])/g;

/** 二〇二六年十二月三十一日 in figures. */
function inFigures(text: string): string {
  return text
    .replace(/[〇零一二三四五六七八九]{4}(?=年)/g, (year) => [...year].map((digit) => Math.max(0, '〇一二三四五六七八九'.indexOf(digit))).join(''))
    .replace(/[一二三四五六七八九十]{1,3}(?=[月日号点时])/g, (written) => String(chineseNumber(written) ?? written))
    .replace(/零(?=[点时])/g, '0');
}

/** All days named in a squeezed text, in the order written; those without a year take it from the day before them, else from `today`. */
export function momentsIn(text: string, today: Date): WrittenMoment[] {
  const plain = inFigures(text)
    .toLowerCase()
    .replace(/(\d{4})、(\d{1,2})、(\d{1,2})/g, '$1.$2.$3')
    .replace(/(\d{4})年(?:年)?[底末]/g, '$1年12月底')
    .replace(monthsOnly, '$1$2月底')
    .replace(compact, '$1$2年$3月$4日')
    .replace(borrowed, '$1$2日至$1$3日')
    .replace(/(\d{1,2}[:点时](?:\d{2})?)[-~至到]+\d{1,2}[:点时](?:\d{2})?分?/g, (range) => range.replace(/^.*[-~至到]+/, ''));
  const moments: WrittenMoment[] = [];
  for (const match of plain.matchAll(written)) {
    const moment = toMoment(match, moments.at(-1), today);
    if (moment) moments.push(moment);
  }
  return moments;
}

function toMoment(match: RegExpMatchArray, previous: WrittenMoment | undefined, today: Date): WrittenMoment | undefined {
  const [, fullYear, shortYear, monthDigits, dayDigits, rough, weekdayName, half, hour, minute, minuteWords, halfHour] = match;
  const month = Number(monthDigits);
  const nominal = dayDigits === undefined ? roughDay(rough ?? '') : Number(dayDigits);
  if (month < 1 || month > 12 || nominal < 1 || nominal > 31) return undefined;
  const writtenYear = fullYear !== undefined ? Number(fullYear) : shortYear !== undefined ? 2000 + Number(shortYear) : undefined;
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
