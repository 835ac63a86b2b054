import { fromShanghai, inShanghai, shanghaiDate } from '../time/shanghai';

/** News that may wait come once a day, and never at night. */

const DAY_MS = 24 * 3600 * 1000;
/** Hours in Shanghai, half-open. */
const morning = 9;
const evening = 21;

/** Whether people may be told now of what may as well wait. */
export const isDaytime = (at: Date): boolean => inShanghai(at).hour() >= morning && inShanghai(at).hour() < evening;

/** When the next day's news go out. */
export const nextMorning = (at: Date): Date => fromShanghai(shanghaiDate(at.getTime() + DAY_MS), `0${morning}:00`);
