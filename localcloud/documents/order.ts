/**
 * One string for one value, so that comparing strings is comparing values in MongoDB's order:
 * null < numbers < strings < objects < arrays < binary < ids < booleans < dates < patterns.
 * A key of several fields is the strings one after another; each ends where the next can begin. No character is above 255:
 * the engine keeps such strings in one byte a character and compares them several times as fast.
 */
import { Binary, Decimal128, Double, Int32, Long, MaxKey, MinKey, ObjectId } from 'bson';
import { isPlain } from './values';

/** Keys are kept on disk: whoever changes what `orderKey` or `descending` make of any value gives them another number. */
export const KEY_FORM = 1;

/** What an index keeps for an empty array: below null, as MongoDB's `undefined`. */
export const EMPTY_ARRAY = Symbol('empty array');

export const KIND = {
  min: '\u0010',
  empty: '\u0018',
  null: '\u0020',
  number: '\u0030',
  string: '\u0040',
  object: '\u0050',
  array: '\u0058',
  binary: '\u0060',
  id: '\u0068',
  boolean: '\u0070',
  date: '\u0078',
  pattern: '\u0088',
  max: '\u0090',
} as const;

const END = '\u0000';
const bits = new DataView(new ArrayBuffer(8));

/** IEEE 754 bits, turned so that they sort as numbers do. */
function numberKey(value: number): string {
  if (Number.isNaN(value)) return '\0\0\0\0\0\0\0\0';
  bits.setFloat64(0, value === 0 ? 0 : value);
  const high = bits.getUint32(0);
  const low = bits.getUint32(4);
  return high & 0x80000000 ? wordKey(~high) + wordKey(~low) : wordKey(high ^ 0x80000000) + wordKey(low);
}

const wordKey = (word: number): string =>
  String.fromCharCode((word >>> 24) & 0xff, (word >>> 16) & 0xff, (word >>> 8) & 0xff, word & 0xff);

const NEEDS_CARE = /[^\u0002-\u007f]/;

/** UTF-8, which sorts by code points as MongoDB does, with the terminator kept out of the text. */
function textKey(text: string): string {
  if (!NEEDS_CARE.test(text)) return text + END;
  let key = '';
  for (const character of text) {
    const point = character.codePointAt(0) as number;
    if (point < 2) key += String.fromCharCode(1, point + 1);
    else if (point < 0x80) key += character;
    else if (point < 0x800) key += String.fromCharCode(0xc0 | (point >> 6), last(point));
    else if (point < 0x10000) key += String.fromCharCode(0xe0 | (point >> 12), last(point >> 6), last(point));
    else key += String.fromCharCode(0xf0 | (point >> 18), last(point >> 12), last(point >> 6), last(point));
  }
  return key + END;
}

const last = (point: number): number => 0x80 | (point & 0x3f);

const asNumber = (value: unknown): number | undefined => {
  if (typeof value === 'number') return value;
  if (typeof value === 'bigint') return Number(value);
  if (value instanceof Long) return value.toNumber();
  if (value instanceof Int32 || value instanceof Double) return Number(value.value);
  return value instanceof Decimal128 ? Number(value.toString()) : undefined;
};

export function orderKey(value: unknown): string {
  if (typeof value === 'string') return KIND.string + textKey(value);
  if (value === null || value === undefined) return KIND.null;
  if (typeof value === 'boolean') return KIND.boolean + (value ? '\u0002' : '\u0001');
  if (value instanceof Date) return KIND.date + numberKey(value.getTime());
  const number = asNumber(value);
  if (number !== undefined) return KIND.number + numberKey(number);
  if (value === EMPTY_ARRAY) return KIND.empty;
  if (value instanceof ObjectId) return KIND.id + value.toHexString() + END;
  if (Array.isArray(value)) return KIND.array + value.map(orderKey).join('') + END;
  if (isPlain(value))
    return (
      KIND.object +
      Object.keys(value)
        .map((name) => textKey(name) + orderKey(value[name]))
        .join('') +
      END
    );
  if (value instanceof RegExp) return KIND.pattern + textKey(value.source) + textKey(value.flags);
  if (value instanceof Binary) return KIND.binary + value.toString('hex') + END;
  if (value instanceof MinKey) return KIND.min;
  return value instanceof MaxKey ? KIND.max : KIND.object + textKey(String(value)) + END;
}

/** The same key for an index or a sort that runs downwards. */
export function descending(key: string): string {
  const units = new Array<number>(key.length);
  for (let i = 0; i < key.length; i++) units[i] = 0xff - key.charCodeAt(i);
  return String.fromCharCode.apply(null, units);
}

/** Above everything that begins with `prefix`. */
export const afterPrefix = (prefix: string): string => `${prefix}\uffff`;

/** Numbers from 0 to 2^32, in four characters that sort as they do. */
export const countKey = wordKey;
const COUNT_LENGTH = 4;

/** The number at the end of a key. */
export const countOf = (key: string): number => {
  let count = 0;
  for (let i = key.length - COUNT_LENGTH; i < key.length; i++) count = count * 256 + key.charCodeAt(i);
  return count;
};

/** The key before the number. */
export const withoutCount = (key: string): string => key.slice(0, -COUNT_LENGTH);

/** Longer than any key that is indexed. */
const sheet = Buffer.alloc(4096);

/** The same key as one piece of memory: the engine compares a text put together from pieces half as fast. */
export const inOnePiece = (key: string): string => sheet.toString('latin1', 0, sheet.write(key, 'latin1'));
