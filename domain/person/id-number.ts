import { fromShanghai } from '../time/shanghai';

/**
 * Citizen identity numbers: six digits of a region, eight of the birth date, three of an order, one check character.
 * GB 11643-1999; the check character is ISO 7064 MOD 11-2.
 */

const LENGTH = 18;
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checkCharacters = '10X98765432';

/** Provinces of GB/T 2260, and 83: residents from Taiwan. */
const provinces = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83'.split(' '),
);

/** Nobody alive was born earlier. */
const earliestYear = 1900;

export const idNumberSentences = {
  CHARACTERS: '身份证号只有数字，最后一位可以是 X。',
  TOO_LONG: '多写了，身份证号是 18 位。',
  REGION: '前 6 位不是一个地区，请看看是不是抄错了。',
  BIRTH_DATE: '第 7 到 14 位应该是出生日期，请看看是不是抄错了。',
  CHECKSUM: '有一位抄错了，请对照证件再看一遍。',
} as const;
export type IdNumberFault = keyof typeof idNumberSentences;

/** What has been typed so far: too short is not yet wrong. `number` is as it is kept: no blanks, a capital X. */
export type IdNumberReading = { state: 'unfinished' } | { state: 'wrong'; fault: IdNumberFault } | { state: 'whole'; number: string };

/** Reads an identity number while it is being typed. What is there already must be able to become one. */
export function readIdNumber(typed: string, now: Date): IdNumberReading {
  const number = typed.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase();
  const fault = faultOf(number, now);
  if (fault) return { state: 'wrong', fault };
  return number.length < LENGTH ? { state: 'unfinished' } : { state: 'whole', number };
}

function faultOf(number: string, now: Date): IdNumberFault | undefined {
  if (!/^\d*X?$/.test(number)) return 'CHARACTERS';
  if (number.length > LENGTH) return 'TOO_LONG';
  if (number.endsWith('X') && number.length < LENGTH) return 'CHARACTERS';
  if (number.length >= 2 && !provinces.has(number.slice(0, 2))) return 'REGION';
  if (number.length >= 6 && !canBeRegion(number.slice(0, 6))) return 'REGION';
  if (number.length >= 14 && !isBirthDate(number.slice(6, 14), now)) return 'BIRTH_DATE';
  return number.length === LENGTH && checkCharacter(number) !== number[LENGTH - 1] ? 'CHECKSUM' : undefined;
}

/**
 * Whether six digits can ever have named a district. People keep the code of the place that first registered them, so a list of
 * today's districts would turn many away; GB/T 2260 gives cities 01–70 and 90, districts anything but 00.
 */
function canBeRegion(code: string): boolean {
  const city = Number(code.slice(2, 4));
  return ((city >= 1 && city <= 70) || city === 90) && !code.endsWith('00');
}

/** A day of the calendar, as written `YYYYMMDD`, no later than today in Shanghai. */
function isBirthDate(written: string, now: Date): boolean {
  const [year, month, day] = [written.slice(0, 4), written.slice(4, 6), written.slice(6, 8)];
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  const isOfTheCalendar = !Number.isNaN(date.getTime()) && date.getUTCDate() === Number(day);
  return isOfTheCalendar && Number(year) >= earliestYear && fromShanghai(`${year}-${month}-${day}`) <= now;
}

/** The last character that the first seventeen digits ask for. */
export function checkCharacter(number: string): string {
  const sum = weights.reduce((total, weight, at) => total + weight * Number(number[at]), 0);
  return checkCharacters[sum % 11] ?? '';
}

/** The region a whole number begins with: where its holder was first registered, under the code of that time. */
export const regionOfIdNumber = (number: string): string => number.slice(0, 6);

/** The day a whole number says its holder was born on, `YYYY-MM-DD`. */
export const birthDayOfIdNumber = (number: string): string => `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;

/** As it may be shown: 370***********0016. */
export const maskIdNumber = (number: string): string => `${number.slice(0, 3)}${'*'.repeat(LENGTH - 7)}${number.slice(-4)}`;
