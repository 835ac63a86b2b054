import { type ReasonToRefuse } from '../../domain/job/taking';
import { inShanghai, showDate, showWeekday } from '../../domain/time/shanghai';

const refusalWords: Record<ReasonToRefuse, string> = { JOB_WITHDRAWN: '已下架', JOB_FILLED: '已招满', JOB_CLOSED: '已截止' };

/** 9月16日截止 · 已招满; nothing when the employer names no day. */
export function closingWords({ closesAt, refusesApplications }: { closesAt: string | null; refusesApplications: ReasonToRefuse | null }): string | undefined {
  if (refusesApplications) return refusalWords[refusesApplications];
  return closesAt === null ? undefined : `${showDate(closesAt)}截止`;
}

/** What a card says of time: the day it closes or, where none is named or the newest are looked for, the day it was taken in: 9月16日收录. */
export function cardDateWords(job: { closesAt: string | null; refusesApplications: ReasonToRefuse | null; publishedAt: string }, dated: 'closing' | 'published'): string {
  const closing = closingWords(job);
  const isClosing = dated === 'closing' || job.refusesApplications !== null;
  return isClosing && closing !== undefined ? closing : `${showDate(job.publishedAt)}收录`;
}

const DAY = 86_400_000;

/** The deadline in full, and how long it is until then: 3月31日（周三）24:00 截止 · 还有 72 天. */
export function dueWords(
  { closesAt, closed, rolling }: { closesAt: string | null; closed: boolean; rolling: boolean },
  now: number,
): { moment: string; rest?: string } {
  if (closesAt === null) return { moment: rolling ? '长期有效，招满为止' : '没写截止日期，早点投' };
  const moment = inShanghai(closesAt);
  // A day without an hour lasts until its last second.
  const hour = moment.second() === 59 ? '24:00' : moment.format('H:mm');
  const year = moment.year() === inShanghai(now).year() ? '' : `${moment.year()}年`;
  const words = `${year}${showDate(closesAt)}（${showWeekday(closesAt)}）${hour} 截止`;
  if (closed) return { moment: words, rest: '已截止' };
  const days = Math.floor((Date.parse(closesAt) - now) / DAY);
  return { moment: words, rest: days === 0 ? '不到一天' : `还有 ${days} 天` };
}
