import dayjs, { type Dayjs } from 'dayjs';
import utc from 'dayjs/plugin/utc';

/**
 * Instants are stored in UTC and shown in Asia/Shanghai. China has kept UTC+8 without summer time since 1991, so a fixed
 * offset is exact here and does not depend on the phone's time-zone tables (old WeChat engines have none).
 */
dayjs.extend(utc);

const SHANGHAI_OFFSET_MINUTES = 8 * 60;
const weekdays = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'] as const;

/** The instant as read from a clock in Shanghai. Accepts a Date, an ISO string or epoch milliseconds. */
export const inShanghai = (instant: Date | string | number): Dayjs => dayjs.utc(instant).utcOffset(SHANGHAI_OFFSET_MINUTES);

/** `YYYY-MM-DD` of the instant's day in Shanghai. */
export const shanghaiDate = (instant: Date | string | number): string => inShanghai(instant).format('YYYY-MM-DD');

/** The instant of a wall-clock time in Shanghai, e.g. `('2027-01-23', '09:30')`. */
export const fromShanghai = (date: string, time = '00:00'): Date => new Date(`${date}T${time.length === 5 ? `${time}:00` : time}+08:00`);

/** 1月23日 */
export const showDate = (instant: Date | string | number): string => inShanghai(instant).format('M月D日');

/** 周六 */
export const showWeekday = (instant: Date | string | number): string => weekdays[inShanghai(instant).day()] ?? '';

/** 9:30 */
export const showTime = (instant: Date | string | number): string => inShanghai(instant).format('H:mm');

/** 9:30–11:30 */
export const showTimeRange = (from: Date | string | number, to: Date | string | number): string => `${showTime(from)}–${showTime(to)}`;

/** 1月23日（周六）9:30 */
export const showMoment = (instant: Date | string | number): string => `${showDate(instant)}（${showWeekday(instant)}）${showTime(instant)}`;
