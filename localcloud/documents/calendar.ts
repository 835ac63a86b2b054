/** Dates in aggregation, MongoDB's way: nothing gives null, weeks as the calendar has them, zones by name or offset. */
import { evalExpr } from 'mingo/core';
import * as mingo from 'mingo/operators/expression';
import { invalidOperator } from '../errors';
import { type Expression, isNothing } from './expression';
import { isPlain } from './plain';

const MINUTE = 60_000;
const OFFSET = /^([+-])(\d{2}):?(\d{2})?$/;
const zones = new Map<string, Intl.DateTimeFormat>();

function zoneOf(name: string): Intl.DateTimeFormat {
  const known = zones.get(name);
  if (known) return known;
  try {
    const zone = new Intl.DateTimeFormat('en-US', { timeZone: name, timeZoneName: 'longOffset' });
    zones.set(name, zone);
    return zone;
  } catch (cause) {
    throw Object.assign(invalidOperator(`unrecognized time zone identifier: "${name}"`), { cause });
  }
}

/** Minutes a zone is ahead of UTC at a moment. */
function minutesAhead(zone: unknown, at: Date): number {
  if (isNothing(zone)) return 0;
  const named = OFFSET.test(String(zone))
    ? String(zone)
    : (zoneOf(String(zone))
        .formatToParts(at)
        .find(({ type }) => type === 'timeZoneName')
        ?.value.replace('GMT', '') ?? '');
  const [, sign, hours = '0', minutes = '0'] = OFFSET.exec(named) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

/** The moment shifted so that its UTC parts are those of the zone. */
function shifted(date: unknown, zone: unknown): { local: Date; ahead: number } | undefined {
  if (isNothing(date)) return undefined;
  if (!(date instanceof Date)) throw invalidOperator(`can't convert from ${typeof date} to Date`);
  const ahead = minutesAhead(zone, date);
  return { local: new Date(date.getTime() + ahead * MINUTE), ahead };
}

const dayOfYear = (day: Date): number =>
  (Date.UTC(day.getUTCFullYear(), day.getUTCMonth(), day.getUTCDate()) - Date.UTC(day.getUTCFullYear(), 0, 1)) / (1440 * MINUTE) +
  1;

/** Weeks begin on Sunday; the days before the first Sunday are week 0. */
const week = (day: Date): number => Math.floor((dayOfYear(day) + 6 - day.getUTCDay()) / 7);

/** ISO 8601: a week belongs to the year its Thursday is in. */
const thursday = (day: Date): Date => new Date(day.getTime() + (4 - (day.getUTCDay() || 7)) * 1440 * MINUTE);
const isoWeek = (day: Date): number => Math.ceil(dayOfYear(thursday(day)) / 7);
const isoWeekYear = (day: Date): number => thursday(day).getUTCFullYear();

const part =
  (of: (local: Date) => number): Expression =>
  (document, operand, options) => {
    const value = evalExpr(document, operand, options);
    const given = isPlain(value) ? shifted(value.date, value.timezone) : shifted(value, undefined);
    return given ? of(given.local) : null;
  };

const padded = (value: number, digits: number): string => String(value).padStart(digits, '0');
const month = (local: Date, style: 'short' | 'long'): string => local.toLocaleString('en-US', { month: style, timeZone: 'UTC' });

const FORMATS: Readonly<Record<string, (local: Date, ahead: number) => string>> = {
  '%Y': (local) => padded(local.getUTCFullYear(), 4),
  '%G': (local) => padded(isoWeekYear(local), 4),
  '%m': (local) => padded(local.getUTCMonth() + 1, 2),
  '%d': (local) => padded(local.getUTCDate(), 2),
  '%H': (local) => padded(local.getUTCHours(), 2),
  '%M': (local) => padded(local.getUTCMinutes(), 2),
  '%S': (local) => padded(local.getUTCSeconds(), 2),
  '%L': (local) => padded(local.getUTCMilliseconds(), 3),
  '%j': (local) => padded(dayOfYear(local), 3),
  '%u': (local) => String(local.getUTCDay() || 7),
  '%w': (local) => String(local.getUTCDay() + 1),
  '%U': (local) => padded(week(local), 2),
  '%V': (local) => padded(isoWeek(local), 2),
  '%b': (local) => month(local, 'short').toLowerCase(),
  '%B': (local) => month(local, 'long').toLowerCase(),
  '%z': (_, ahead) => `${ahead < 0 ? '-' : '+'}${padded(Math.floor(Math.abs(ahead) / 60), 2)}${padded(Math.abs(ahead) % 60, 2)}`,
  '%Z': (_, ahead) => `${ahead < 0 ? '-' : '+'}${padded(Math.abs(ahead), 3)}`,
  '%%': () => '%',
};

const $dateToString: Expression = (document, operand, options) => {
  const { date, format, timezone, onNull = null } = evalExpr(document, operand, options) as Record<string, unknown>;
  const given = shifted(date, timezone);
  if (!given) return onNull;
  return String(format ?? '%Y-%m-%dT%H:%M:%S.%LZ').replace(/%./g, (mark) => {
    const write = FORMATS[mark];
    if (!write) throw invalidOperator(`Invalid format character '${mark}' in format string`);
    return write(given.local, given.ahead);
  });
};

const $dateFromParts: Expression = (document, operand, options) => {
  const parts = evalExpr(document, operand, options) as Record<string, unknown>;
  return Object.keys(operand as object).some((name) => isNothing(parts[name]))
    ? null
    : (mingo.$dateFromParts as Expression)(document, operand, options);
};

const $dateFromString: Expression = (document, operand, options) => {
  const given = evalExpr(document, operand, options) as Record<string, unknown>;
  if (isNothing(given.dateString)) return given.onNull ?? null;
  const made = (mingo.$dateFromString as Expression)(document, operand, options);
  if (made === undefined || made === null) {
    if ('onError' in given) return given.onError;
    throw invalidOperator(`Error parsing date string '${String(given.dateString)}'`);
  }
  return made;
};

export const CALENDAR = {
  $year: part((local) => local.getUTCFullYear()),
  $month: part((local) => local.getUTCMonth() + 1),
  $dayOfMonth: part((local) => local.getUTCDate()),
  $hour: part((local) => local.getUTCHours()),
  $minute: part((local) => local.getUTCMinutes()),
  $second: part((local) => local.getUTCSeconds()),
  $millisecond: part((local) => local.getUTCMilliseconds()),
  $dayOfYear: part(dayOfYear),
  $dayOfWeek: part((local) => local.getUTCDay() + 1),
  $isoDayOfWeek: part((local) => local.getUTCDay() || 7),
  $week: part(week),
  $isoWeek: part(isoWeek),
  $isoWeekYear: part(isoWeekYear),
  $dateToString,
  $dateFromParts,
  $dateFromString,
};
