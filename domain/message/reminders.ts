import { fromShanghai, shanghaiDate } from '../time/shanghai';

/** When people are reminded of what begins at a given moment. Spans are half-open. */
export interface Span {
  from: Date;
  until: Date;
}

const HOUR_MS = 3600 * 1000;
const DAY_MS = 24 * HOUR_MS;

/** Nobody is woken: reminders of the day before go out between these hours in Shanghai. */
const MORNING = '08:00';
const EVENING = '22:00';
/** What begins late at night is still told of in the evening before. */
const LAST_CALL = '20:00';

/** The day before, from the hour at which it begins: not before 8:00, not from 22:00 on. */
export const dayBefore = (startsAt: Date): Span => {
  const day = shanghaiDate(startsAt.getTime() - DAY_MS);
  const aDayAhead = startsAt.getTime() - DAY_MS;
  const earliest = fromShanghai(day, MORNING).getTime();
  const latest = fromShanghai(day, LAST_CALL).getTime();
  return { from: new Date(Math.min(latest, Math.max(earliest, aDayAhead))), until: fromShanghai(day, EVENING) };
};

/** The hour before. */
export const hourBefore = (startsAt: Date): Span => ({ from: new Date(startsAt.getTime() - HOUR_MS), until: startsAt });

/** Before an end: a day ahead, and three hours ahead. */
const AHEAD = [24 * HOUR_MS, 3 * HOUR_MS];

/**
 * When somebody who was told of an end at `from` is told again, the earliest first: each time only when no more is left than has passed since, so
 * that nobody hears twice in a row. What would be at night comes the evening before.
 */
export const beforeEnd = ({ from, until }: Span): Date[] =>
  AHEAD.map((ahead) => byDay(new Date(until.getTime() - ahead))).filter((at) => at.getTime() - from.getTime() >= until.getTime() - at.getTime());

/** This instant, or, when it is at night, the last call of that evening. */
const byDay = (at: Date): Date => {
  const day = shanghaiDate(at);
  if (at < fromShanghai(day, MORNING)) return fromShanghai(shanghaiDate(at.getTime() - DAY_MS), LAST_CALL);
  return at < fromShanghai(day, EVENING) ? at : fromShanghai(day, LAST_CALL);
};

export const isWithin = ({ from, until }: Span, now: Date): boolean => now >= from && now < until;
