/**
 * One string for one value, so that comparing strings is comparing values in MongoDB's order:
 * null < numbers < strings < objects < arrays < binary < ids < booleans < dates < patterns.
 * A key of several fields is the strings one after another; each ends where the next can begin.
 */
import { Binary, Decimal128, Double, Int32, Long, MaxKey, MinKey, ObjectId } from 'bson';
import { isPlain } from './values';

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
  if (Number.isNaN(value)) return '\u0000\u0000\u0000\u0000';
  bits.setFloat64(0, value === 0 ? 0 : value);
  const high = bits.getUint32(0);
  const low = bits.getUint32(4);
  const [h, l] = high & 0x80000000 ? [~high, ~low] : [high ^ 0x80000000, low];
  return String.fromCharCode((h >>> 16) & 0xffff, h & 0xffff, (l >>> 16) & 0xffff, l & 0xffff);
}

const NEEDS_CARE = /[\u0000\u0001\ud800-\uffff]/;

/** Code point order (MongoDB compares UTF-8), with the terminator kept out of the text. */
function textKey(text: string): string {
  if (!NEEDS_CARE.test(text)) return text + END;
  let key = '';
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 2) key += String.fromCharCode(1, unit + 1);
    else if (unit >= 0xe000) key += String.fromCharCode(unit - 0x800);
    else if (unit >= 0xd800) key += String.fromCharCode(unit + 0x2000 - 1);
    else key += text[i];
  }
  return key + END;
}

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
  for (let i = 0; i < key.length; i++) units[i] = 0xffff - key.charCodeAt(i);
  return String.fromCharCode.apply(null, units);
}

/** Above everything that begins with `prefix`. */
export const afterPrefix = (prefix: string): string => `${prefix}\uffff`;

/** Numbers from 0, in four characters that sort as they do. */
export const countKey = (count: number): string =>
  String.fromCharCode(Math.floor(count / 2 ** 30) & 0x7fff, Math.floor(count / 2 ** 15) & 0x7fff, count & 0x7fff);
