import { inShanghai, showDate, showTime, showWeekday } from './shanghai';

/** Clocks of students abroad, beside Shanghai's. Summer time comes from the engine's own tables (`Intl`); an engine without them says so. */

export interface Zone {
  /** As IANA names it. */
  id: string;
  name: string;
}

/** Where students of the programme study, from west to east. */
export const zonesAbroad: readonly Zone[] = [
  { id: 'America/Los_Angeles', name: '洛杉矶' },
  { id: 'America/Chicago', name: '芝加哥' },
  { id: 'America/New_York', name: '纽约' },
  { id: 'Europe/London', name: '伦敦' },
  { id: 'Europe/Paris', name: '巴黎、柏林' },
  { id: 'Europe/Moscow', name: '莫斯科' },
  { id: 'Asia/Singapore', name: '新加坡、香港' },
  { id: 'Asia/Tokyo', name: '东京、首尔' },
  { id: 'Australia/Sydney', name: '悉尼' },
  { id: 'Pacific/Auckland', name: '奥克兰' },
];

const SHANGHAI_MINUTES = 8 * 60;
const MINUTE_MS = 60_000;

/** Minutes east of UTC at this instant; undefined where the engine does not know the zone. */
export const offsetIn = (zone: string, instant: Date): number | undefined => {
  if (typeof Intl === 'undefined' || typeof Intl.DateTimeFormat !== 'function') return undefined;
  try {
    const format = new Intl.DateTimeFormat('en-US', { timeZone: zone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric' });
    const parts = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
    const { year = NaN, month = NaN, day = NaN, hour = NaN, minute = NaN } = parts;
    const there = Date.UTC(year, month - 1, day, hour, minute);
    return Number.isNaN(there) ? undefined : Math.round((there - Math.floor(instant.getTime() / MINUTE_MS) * MINUTE_MS) / MINUTE_MS);
  } catch (failure) {
    // An engine whose tables do not have the zone throws; there is nothing to show then.
    if (failure instanceof RangeError) return undefined;
    throw failure;
  }
};

/** 1月26日（周二）1:40 on a clock so many minutes east of UTC. */
export const showAt = (instant: Date | string | number, offset: number): string => {
  const there = inShanghai(instant).add(offset - SHANGHAI_MINUTES, 'minute').toDate();
  return `${showDate(there)}（${showWeekday(there)}）${showTime(there)}`;
};

/** Whether a clock so many minutes east of UTC shows the same as Shanghai's. */
export const isShanghai = (offset: number): boolean => offset === SHANGHAI_MINUTES;
