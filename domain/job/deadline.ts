import type { Cell, WallClock } from '../sheet/grid';
import { fold, squeeze } from '../text/fold';
import { fromShanghai, inShanghai, shanghaiDate } from '../time/shanghai';
import { momentsIn, type WrittenMoment } from './moments';
import { bad, doubtful, sure, type Doubt, type Reading, type RowContext } from './reading';
import { yearLast } from './uniform-days';

export interface Deadline {
  /** The last moment one may apply; a day without a time lasts until its end in Shanghai. Missing: not written. */
  closesAt?: Date;
  /** When applications open, for a range. */
  opensAt?: Date;
  /** Open until filled: 长期有效, 招满为止. */
  rolling: boolean;
}

/** 户籍不限 and 不限名额 say nothing of time. */
const rolling = /长期|常年|不限时|^(?:报名|截止|招聘)?(?:时间|日期)?不限$|招满(?:即止|为止)|满员|随时|额满/;
const endOfDay = '23:59:59.999';
const sameDay = (a: Date, b: Date): boolean => shanghaiDate(a) === shanghaiDate(b);

export function describeDeadline({ closesAt, rolling: always }: Deadline): string {
  if (closesAt === undefined) return always ? '长期有效' : '截止时间未写明';
  const moment = inShanghai(closesAt);
  return moment.format(moment.second() === 59 ? 'YYYY年M月D日' : 'YYYY年M月D日 HH:mm');
}

/** Reads a cell of the deadline column. Empty means not written, without doubt. */
export function readDeadline(cell: Cell | undefined, context: RowContext): Reading<Deadline> {
  if (cell?.date) return fromClock(cell.date, context);
  if (cell?.number !== undefined && cell.number > 36000 && cell.number < 73000) return fromSerial(cell.number, context);
  // A blank between figures parts a day from a time: 2026-12-5 17:00.
  const text = fold(cell?.text ?? '').replace(/(\d) (?=\d)/g, '$1,').replace(/\s/g, '');
  if (text === '' || /^[-/\\无]+$/.test(text)) return sure({ rolling: false });
  if (/^[34]\d{4}(?:\.\d+)?$/.test(text)) return fromSerial(Number(text), context);
  const moments = momentsIn(aboutApplying(text), context.today);
  const last = moments.at(-1);
  if (!last) return withoutDate(text);
  const [first] = moments;
  const value: Deadline = { closesAt: instant(last), opensAt: first && first !== last ? startOf(first) : undefined, rolling: rolling.test(text) };
  return { value, doubts: [...doubtsOf(last, value), ...eitherWay(text, value), ...rangeDoubts(value, context), ...farAway(value, context)] };
}

/** 报名：11月1日至30日；笔试：12月5日: only what is said of applying counts, when other things have days too. */
function aboutApplying(text: string): string {
  const clauses = text.split(/[;,。\n]/);
  const rest = clauses.filter((clause) => !/笔试|面试|考试|资格审查|体检|公示|入职|到岗|上岗|开班/.test(clause) || /报名|截[止至]|网申|投递|申请/.test(clause));
  return rest.some((clause) => /\d/.test(clause)) ? rest.join(',') : text;
}

function withoutDate(text: string): Reading<Deadline> {
  if (rolling.test(text)) return sure({ rolling: true });
  if (/\d/.test(text)) return { value: { rolling: false }, doubts: [bad('看不出是哪一天', '读作 截止时间未写明')] };
  return { value: { rolling: false }, doubts: [doubtful('没有写日期', '读作 截止时间未写明')] };
}

const pad = (value: number): string => String(value).padStart(2, '0');
const dayOf = ({ year, month, day }: { year: number; month: number; day: number }): string => `${year}-${pad(month)}-${pad(day)}`;

/** 24:00 of a day is its end, shown as that day, not the next. */
function instant(moment: WrittenMoment): Date {
  if (moment.time === undefined || moment.time.hour === 24) return fromShanghai(dayOf(moment), endOfDay);
  return fromShanghai(dayOf(moment), `${pad(moment.time.hour)}:${pad(moment.time.minute)}`);
}

const startOf = (moment: WrittenMoment): Date =>
  moment.time === undefined ? fromShanghai(dayOf(moment)) : instant(moment);

function fromClock(date: WallClock, context: RowContext): Reading<Deadline> {
  const timed = date.hour !== 0 || date.minute !== 0;
  const closesAt = fromShanghai(dayOf(date), timed ? `${pad(date.hour)}:${pad(date.minute)}` : endOfDay);
  const value: Deadline = { closesAt, rolling: false };
  return { value, doubts: farAway(value, context) };
}

/** Excel counts days from 30 December 1899; a fraction is the time of day. */
function fromSerial(serial: number, context: RowContext): Reading<Deadline> {
  const minutes = Math.round((serial - 25569) * 1440);
  const wall = new Date(minutes * 60_000);
  const clock: WallClock = { year: wall.getUTCFullYear(), month: wall.getUTCMonth() + 1, day: wall.getUTCDate(), hour: wall.getUTCHours(), minute: wall.getUTCMinutes() };
  const reading = fromClock(clock, context);
  return { ...reading, doubts: [doubtful('单元格是数字，像是没有设成日期格式的日期', `读作 ${describeDeadline(reading.value)}`), ...reading.doubts] };
}

function doubtsOf(moment: WrittenMoment, value: Deadline): Doubt[] {
  const storedAs = `读作 ${describeDeadline(value)}`;
  if (!moment.possible) return [bad('没有这一天', storedAs)];
  if (moment.yearGuessed === 'weekday') return [doubtful('没有写年份，按星期几推断', storedAs)];
  if (moment.yearGuessed === 'nearest') return [doubtful('没有写年份，取离今天最近的一年', storedAs)];
  if (moment.weekdayWrong) return [doubtful('日期和星期几对不上', storedAs)];
  return moment.roughly ? [doubtful('只写了大概的日子', storedAs)] : [];
}

/** 01/02/2026 may be written with the day first or the month. */
function eitherWay(text: string, value: Deadline): Doubt[] {
  const isUnclear = [...text.matchAll(yearLast)].some(([, , one, two]) => one !== two && Number(one) <= 12 && Number(two) <= 12);
  return isUnclear ? [doubtful('看不出哪个是月、哪个是日', `读作 ${describeDeadline(value)}`)] : [];
}

/** Under a header that does not speak of applying, a long range may be the time of the work itself. */
function rangeDoubts({ opensAt, closesAt }: Deadline, context: RowContext): Doubt[] {
  const header = squeeze(context.header ?? '');
  if (!opensAt || !closesAt || /截[止至]|报名|网申|投递|有效/.test(header) || header === '') return [];
  return sameDay(opensAt, closesAt) ? [] : [doubtful(`“${header}”里的起止日期可能是工作时间，不是报名时间`, `读作 ${describeDeadline({ closesAt, rolling: false })} 截止，待核`)];
}

function farAway({ closesAt }: Deadline, context: RowContext): Doubt[] {
  if (!closesAt) return [];
  const years = (closesAt.getTime() - context.today.getTime()) / 31_557_600_000;
  return years > 3 || years < -20 ? [doubtful('离今天太远，像是写错了年份', `读作 ${describeDeadline({ closesAt, rolling: false })}`)] : [];
}
