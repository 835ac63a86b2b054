import { inShanghai } from '../time/shanghai';
import type { FieldType } from './templates';

/** Values made to fit the fields of WeChat's templates: a value that does not fit is refused with 47003 and reaches nobody. */

/** Characters of a `thing`. */
const THING = 20;

/** At most 20 characters on one line; longer text is cut with “…”. Counted in UTF-16 units, the narrowest reading. */
export const thing = (text: string): string => {
  const line = text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
  if (line === '') return '无';
  if (line.length <= THING) return line;
  let kept = '';
  for (const character of line) {
    if (kept.length + character.length > THING - 1) break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
};

/** 2027年1月23日 09:30, in Shanghai. */
export const time = (instant: string): string => inShanghai(instant).format('YYYY年M月D日 HH:mm');

/** One to five Chinese characters, by its writer. */
const phrase = (word: string): string => word;

const shapes: Record<FieldType, (value: string) => string> = { thing, time, phrase };

export const fitted = (type: FieldType, value: string): string => shapes[type](value);
