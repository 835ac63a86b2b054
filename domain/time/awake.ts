import { fromShanghai, inShanghai, shanghaiDate } from './shanghai';

/** Nobody loses anything asleep: what would end between these hours in Shanghai is kept until the later one. */
const EVENING = 22;
const MORNING = 9;

const DAY_MS = 24 * 3600 * 1000;

/** This instant, or, when it is in the night, the next morning at nine. */
export const awake = (instant: number): Date => {
  const hour = inShanghai(instant).hour();
  if (hour >= MORNING && hour < EVENING) return new Date(instant);
  return fromShanghai(shanghaiDate(hour < MORNING ? instant : instant + DAY_MS), `0${MORNING}:00`);
};
