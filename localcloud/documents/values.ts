/** Documents as they live in memory, and as they travel: MongoDB Extended JSON. */
import { ObjectId } from 'bson';
import { invalidParam } from '../errors';
import { formatAnswer, parseExtended } from './extended';
import { type Document, isPlain } from './plain';

export { type Document, isPlain };

function copyTree(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(copyTree);
  if (value instanceof Date) return new Date(value);
  if (!isPlain(value)) return value;
  const copy: Document = {};
  for (const name of Object.keys(value)) copy[name] = copyTree(value[name]);
  return copy;
}

/** A copy that shares nothing mutable; dates are copied, ids and patterns are immutable. */
export const copyOf = <T>(value: T): T => copyTree(value) as T;

/**
 * Reads Extended JSON. `db.serverDate({ offset })` becomes the time of arrival plus the offset (ms).
 * Refuses text that is not Extended JSON, and `__proto__` as a name.
 */
export function readExtended(text: string, now: Date): unknown {
  if (text.includes('"__proto__"')) throw invalidParam('__proto__ is not a field name');
  try {
    return parseExtended(text, now);
  } catch (error) {
    throw invalidParam(`not Extended JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}

export function readDocument(text: string, now: Date): Document {
  const value = readExtended(text, now);
  if (!isPlain(value)) throw invalidParam('a document must be an object');
  return value;
}

/** A new document, and its text when that means the same whenever it is read. */
export interface Arrived {
  document: Document;
  text?: string;
}

export const readArrived = (text: string, now: Date): Arrived => ({
  document: readDocument(text, now),
  text: text.includes('"$tcb_server_date"') ? undefined : text,
});

export const writeExtended = formatAnswer;

/** One string for one `_id`; the kinds cannot meet: the number 1 is not the string "1". */
export function idKey(id: unknown): string {
  if (typeof id === 'string') return `s${id}`;
  if (typeof id === 'number') return `n${id}`;
  if (id instanceof ObjectId) return `o${id.toHexString()}`;
  return `x${writeExtended(id)}`;
}
