/** Documents as they live in memory, and as they travel: MongoDB Extended JSON. */
import { BSONRegExp, EJSON, ObjectId } from 'bson';
import { invalidParam } from '../errors';

export type Document = Record<string, unknown>;

export const isPlain = (value: unknown): value is Document =>
  typeof value === 'object' && value !== null && (value.constructor === Object || value.constructor === undefined);

/** Applies `change` to every value of a tree, deepest first. */
function mapTree(value: unknown, change: (value: unknown) => unknown): unknown {
  if (Array.isArray(value)) return change(value.map((item) => mapTree(item, change)));
  if (isPlain(value)) {
    const copy: Document = {};
    for (const key of Object.keys(value)) copy[key] = mapTree(value[key], change);
    return change(copy);
  }
  return change(value);
}

/** A copy that shares nothing mutable; dates are copied, ids and patterns are immutable. */
export const copyOf = <T>(value: T): T => mapTree(value, (leaf) => (leaf instanceof Date ? new Date(leaf) : leaf)) as T;

/** What has no JavaScript value of its own until it is turned into one. */
const SPECIAL = /"\$(tcb_server_date|regularExpression|regex)"/;

interface ServerDate {
  $tcb_server_date: { offset?: number };
}
const isServerDate = (value: unknown): value is ServerDate => isPlain(value) && '$tcb_server_date' in value;

/**
 * Reads Extended JSON. `db.serverDate({ offset })` becomes the time of arrival plus the offset (ms).
 * Refuses text that is not Extended JSON, and `__proto__` as a name.
 */
export function readExtended(text: string, now: Date): unknown {
  if (text.includes('"__proto__"')) throw invalidParam('__proto__ is not a field name');
  let parsed: unknown;
  try {
    parsed = EJSON.parse(text);
  } catch (error) {
    throw invalidParam(`not Extended JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  if (!SPECIAL.test(text)) return parsed;
  return mapTree(parsed, (value) => {
    if (value instanceof BSONRegExp) return new RegExp(value.pattern, value.options);
    return isServerDate(value) ? new Date(now.getTime() + Number(value.$tcb_server_date.offset ?? 0)) : value;
  });
}

export function readDocument(text: string, now: Date): Document {
  const value = readExtended(text, now);
  if (!isPlain(value)) throw invalidParam('a document must be an object');
  return value;
}

export const writeExtended = (value: unknown): string => EJSON.stringify(value, { relaxed: false });

/** One string for one `_id`; the kinds cannot meet: the number 1 is not the string "1". */
export function idKey(id: unknown): string {
  if (typeof id === 'string') return `s${id}`;
  if (typeof id === 'number') return `n${id}`;
  if (id instanceof ObjectId) return `o${id.toHexString()}`;
  return `x${writeExtended(id)}`;
}
