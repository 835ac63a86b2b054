import { inShanghai, showDate, showWeekday } from '../../domain/time/shanghai';

interface Closing {
  closesAt: string | null;
  closed: boolean;
}

/** 9月16日截止 · 已截止; nothing when the employer names no day. */
export function closingWords({ closesAt, closed }: Closing): string | undefined {
  if (closed) return '已截止';
  return closesAt === null ? undefined : `${showDate(closesAt)}截止`;
}

const DAY = 86_400_000;

/** The deadline in full, and how long it is until then: 3月31日（周三）24:00 截止 · 还有 72 天. */
export function dueWords(
  { closesAt, closed, rolling }: Closing & { rolling: boolean },
  now: number,
): { moment: string; rest?: string } {
  if (closesAt === null) return { moment: rolling ? '长期有效，招满为止' : '没写截止日期，早点联系' };
  const moment = inShanghai(closesAt);
  // A day without an hour lasts until its last second.
  const hour = moment.second() === 59 ? '24:00' : moment.format('H:mm');
  const year = moment.year() === inShanghai(now).year() ? '' : `${moment.year()}年`;
  const words = `${year}${showDate(closesAt)}（${showWeekday(closesAt)}）${hour} 截止`;
  if (closed) return { moment: words, rest: '已截止' };
  const days = Math.floor((Date.parse(closesAt) - now) / DAY);
  return { moment: words, rest: days === 0 ? '不到一天' : `还有 ${days} 天` };
}
