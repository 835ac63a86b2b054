/** Texts in aggregation, MongoDB's way: nothing is an empty text, bytes are UTF-8, and an end beyond the text is its end. */
import { invalidOperator } from '../errors';
import { type Expression, isNothing, valuesOf } from './expression';

function textOf(value: unknown): string {
  if (isNothing(value)) return '';
  if (typeof value === 'string') return value;
  if (value instanceof Date) return value.toISOString();
  if (typeof value === 'number') return String(value);
  throw invalidOperator(`can't convert from ${Array.isArray(value) ? 'array' : typeof value} to String`);
}

const of =
  (result: (text: string) => string): Expression =>
  (document, operands, options) =>
    result(textOf(valuesOf(document, operands, options)[0]));

const CONTINUES = (byte: number | undefined): boolean => byte !== undefined && (byte & 0xc0) === 0x80;

/** A negative length is the rest of the text. */
const $substrBytes: Expression = (document, operands, options) => {
  const [value, from, length] = valuesOf(document, operands, options);
  if (typeof from !== 'number' || typeof length !== 'number' || from < 0)
    throw invalidOperator('$substrBytes: the starting index must be non-negative, the length a number');
  const bytes = Buffer.from(textOf(value));
  const end = length < 0 ? bytes.length : Math.min(bytes.length, from + length);
  if (CONTINUES(bytes[from]) || CONTINUES(bytes[end]))
    throw invalidOperator('$substrBytes: Invalid range, it begins or ends in the middle of a UTF-8 character');
  return bytes.subarray(from, end).toString();
};

/** Where a part begins, in `units` of the text from `from` to `to`; -1 when it is not there. */
function indexOf(name: string, units: (text: string) => string[] | Buffer): Expression {
  return (document, operands, options) => {
    const [text, part, from = 0, to] = valuesOf(document, operands, options);
    if (isNothing(text)) return null;
    if (typeof text !== 'string' || typeof part !== 'string') throw invalidOperator(`${name} requires strings`);
    const [whole, wanted] = [units(text), units(part)];
    const last = Math.min(whole.length, typeof to === 'number' ? to : whole.length) - wanted.length;
    for (let at = Number(from); at <= last; at++) if (wanted.every((unit, i) => unit === whole[at + i])) return at;
    return -1;
  };
}

const $strcasecmp: Expression = (document, operands, options) => {
  const [a, b] = valuesOf(document, operands, options).map((value) => textOf(value).toUpperCase());
  return a === b ? 0 : String(a) < String(b) ? -1 : 1;
};

export const TEXTS = {
  $toLower: of((text) => text.toLowerCase()),
  $toUpper: of((text) => text.toUpperCase()),
  $substr: $substrBytes,
  $substrBytes,
  $indexOfBytes: indexOf('$indexOfBytes', (text) => Buffer.from(text)),
  $indexOfCP: indexOf('$indexOfCP', (text) => [...text]),
  $strcasecmp,
};
