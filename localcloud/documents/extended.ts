/**
 * MongoDB Extended JSON in one walk over the text's own tree. The library's reader and writer go over every value
 * several times; what is rare is left to them, so the two cannot differ in what they mean.
 */
import { BSONRegExp, EJSON, ObjectId } from 'bson';
import { type Document, isPlain } from './plain';

/** The text holds something that only the library reads. */
class Rare extends Error {}

const DOLLAR = 36;

/** `{ "$mark": … }` stands for a value that is read here … */
const MARKS = new Set(['$date', '$numberDouble', '$numberInt', '$numberLong', '$oid', '$tcb_server_date']);
/** … or by the library, which then reads the whole text. */
const RARE = new Set(
  (
    'binary code db dbPointer id maxKey minKey numberDecimal options ref regex regularExpression ' +
    'scope symbol timestamp type undefined uuid'
  )
    .split(' ')
    .map((name) => `$${name}`),
);

const WHOLE = /^(0|-?[1-9]\d{0,14})$/;

const offsetOf = (inner: unknown): number => Number((inner as { offset?: unknown } | null)?.offset ?? 0);

/** The value of `{ [mark]: inner }`; `inner` has been read. */
function valueOf(mark: string, inner: unknown, now: Date): unknown {
  if (mark === '$tcb_server_date') return new Date(now.getTime() + offsetOf(inner));
  if (mark === '$date' && typeof inner === 'number') return new Date(inner);
  if (typeof inner !== 'string') throw new Rare();
  if (mark === '$date') return new Date(Date.parse(inner));
  if (mark === '$oid') return new ObjectId(inner);
  if (mark === '$numberDouble') return parseFloat(inner);
  if (!WHOLE.test(inner)) throw new Rare();
  return Number(inner);
}

/** A tree as `JSON.parse` made it, changed in place; the value that takes its place. */
function revive(tree: Document, now: Date): unknown {
  let mark = '';
  let names = 0;
  for (const name in tree) {
    names++;
    if (name.charCodeAt(0) === DOLLAR) {
      if (RARE.has(name)) throw new Rare();
      if (MARKS.has(name)) mark = name;
    }
    const inner = tree[name];
    if (typeof inner === 'object' && inner !== null)
      tree[name] = Array.isArray(inner) ? reviveAll(inner, now) : revive(inner as Document, now);
  }
  if (mark === '') return tree;
  if (names > 1) throw new Rare();
  return valueOf(mark, tree[mark], now);
}

function reviveAll(items: unknown[], now: Date): unknown[] {
  for (let i = 0; i < items.length; i++) {
    const item = items[i];
    if (typeof item === 'object' && item !== null)
      items[i] = Array.isArray(item) ? reviveAll(item, now) : revive(item as Document, now);
  }
  return items;
}

/** The library's values that have a JavaScript value of their own. */
function reviveRare(value: unknown, now: Date): unknown {
  if (value instanceof BSONRegExp) return new RegExp(value.pattern, value.options);
  if (Array.isArray(value)) return value.map((item) => reviveRare(item, now));
  if (!isPlain(value)) return value;
  if ('$tcb_server_date' in value) return valueOf('$tcb_server_date', value.$tcb_server_date, now);
  for (const name of Object.keys(value)) value[name] = reviveRare(value[name], now);
  return value;
}

/**
 * Reads Extended JSON as `EJSON.parse` does, and throws what it throws. Patterns become RegExp, and
 * `db.serverDate({ offset })` the time of arrival plus the offset (ms).
 */
export function parseExtended(text: string, now: Date): unknown {
  if (text.includes('\\u0000')) return reviveRare(EJSON.parse(text), now);
  const parsed: unknown = JSON.parse(text);
  if (typeof parsed !== 'object' || parsed === null) return parsed;
  try {
    return Array.isArray(parsed) ? reviveAll(parsed, now) : revive(parsed as Document, now);
  } catch (error) {
    if (error instanceof Rare) return reviveRare(EJSON.parse(text), now);
    throw error;
  }
}

function numberText(value: number): string {
  if (Number.isInteger(value) && !Object.is(value, -0)) {
    if (value >= -0x80000000 && value <= 0x7fffffff) return `{"$numberInt":"${value}"}`;
    if (value >= -0x8000000000000000 && value <= 0x7fffffffffffffff) return `{"$numberLong":"${value}"}`;
  }
  return `{"$numberDouble":"${Object.is(value, -0) ? '-0.0' : value}"}`;
}

/** Numbers as JSON has them, where it has them. */
const plainNumberText = (value: number): string =>
  Number.isFinite(value) && !Object.is(value, -0) ? String(value) : numberText(value);

interface Form {
  number(value: number): string;
  /** Whether a field without a value is written as null, or not at all. */
  namesMissing: boolean;
  /** In ms. */
  date(time: number): string;
}

const ANSWER: Form = { number: numberText, namesMissing: true, date: (time) => `{"$date":{"$numberLong":"${time}"}}` };
const DISK: Form = { number: plainNumberText, namesMissing: false, date: (time) => `{"$date":${time || 0}}` };

function write(value: unknown, form: Form): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number') return form.number(value);
  if (typeof value === 'boolean') return value ? 'true' : 'false';
  if (value === null || value === undefined) return 'null';
  if (Array.isArray(value)) {
    let text = '[';
    for (let i = 0; i < value.length; i++) text += (i > 0 ? ',' : '') + write(value[i], form);
    return `${text}]`;
  }
  if (value instanceof Date) return form.date(value.getTime());
  if (!isPlain(value)) return EJSON.stringify(value, { relaxed: false });
  let text = '';
  for (const name of Object.keys(value)) {
    const inner = value[name];
    if (inner === undefined && !form.namesMissing) continue;
    text += `${text === '' ? '{' : ','}${JSON.stringify(name)}:${write(inner, form)}`;
  }
  return text === '' ? '{}' : `${text}}`;
}

/** Canonical Extended JSON, as `EJSON.stringify(value, { relaxed: false })` writes it. */
export const formatAnswer = (value: unknown): string => write(value, ANSWER);

/** Extended JSON for the disk: short, and read back by `parseExtended` it is the same value. */
export const formatForDisk = (value: unknown): string => write(value, DISK);
