import type { AnswerName } from '../../../domain/job/application';
import { fromShanghai, inShanghai } from '../../../domain/time/shanghai';

/** An answer being written. Day and time are those of a clock in Shanghai. */
export interface AnswerDraft {
  move: AnswerName;
  day: string;
  time: string;
  place: string;
  text: string;
}

const DAY_MS = 24 * 3600 * 1000;

export const emptyAnswer = (now: number): AnswerDraft => ({ move: 'invite', day: inShanghai(now + 3 * DAY_MS).format('YYYY-MM-DD'), time: '09:30', place: '', text: '' });

/** The answer as it is sent; undefined while something is missing. */
export function answerOf({ move, day, time, place, text }: AnswerDraft, now: number) {
  const words = text.trim();
  if (move !== 'invite') return words === '' ? undefined : { move, text: words };
  const startsAt = fromShanghai(day, time);
  if (place.trim() === '' || startsAt.getTime() <= now) return undefined;
  return { move, startsAt: startsAt.toISOString(), place: place.trim(), ...(words && { text: words }) };
}
