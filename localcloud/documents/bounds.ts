/** What a query demands of single fields, in a form an index can answer. Always a superset of what matches. */
import { ObjectId } from 'bson';
import { EMPTY_ARRAY } from './order';
import { type Document, isPlain } from './values';

/** `low`/`high` are of one kind (a number never meets a string); `points` are equalities. */
export type Demand =
  | { path: string; points: unknown[] }
  | { path: string; prefix: string }
  | { path: string; low?: unknown; high?: unknown; openLow?: boolean; openHigh?: boolean; sample: unknown; sameElement: boolean };

const indexable = (value: unknown): boolean =>
  value === null ||
  typeof value === 'string' ||
  typeof value === 'boolean' ||
  value instanceof Date ||
  value instanceof ObjectId ||
  (typeof value === 'number' && !Number.isNaN(value));

/** null also asks for what is missing, and an empty array may stand where nothing is. */
const points = (path: string, values: readonly unknown[]): Demand => ({
  path,
  points: values.includes(null) ? [...values, EMPTY_ARRAY] : [...values],
});

function prefixOf(pattern: RegExp): string {
  if (pattern.flags !== '') return '';
  const found = /^\^([^\\^$.|?*+()[\]{}]*)(.?)/s.exec(pattern.source);
  if (!found?.[1]) return '';
  // A quantifier takes the last literal back; an alternative takes all of it.
  if (pattern.source.includes('|')) return '';
  return '*?{'.includes(found[2] || ' ') ? found[1].slice(0, -1) : found[1];
}

function ofOperators(path: string, operators: Document, sameElement: boolean): Demand[] {
  const demands: Demand[] = [];
  const { $eq, $in, $all, $gt, $gte, $lt, $lte, $exists, $elemMatch, $regex } = operators;
  if ('$eq' in operators && indexable($eq)) demands.push(points(path, [$eq]));
  if (Array.isArray($in) && $in.every(indexable)) demands.push(points(path, $in));
  if (Array.isArray($all)) for (const value of $all) if (indexable(value)) demands.push(points(path, [value]));
  if ($exists === false || $exists === 0) demands.push(points(path, [null]));
  const lower = '$gt' in operators ? $gt : $gte;
  const upper = '$lt' in operators ? $lt : $lte;
  const sample = lower ?? upper;
  const bounded = [lower, upper].every((bound) => bound === undefined || (indexable(bound) && bound !== null));
  if (sample !== undefined && bounded && (lower === undefined || upper === undefined || typeof lower === typeof upper))
    demands.push({
      path,
      low: lower,
      high: upper,
      openLow: '$gt' in operators,
      openHigh: '$lt' in operators,
      sample,
      sameElement,
    });
  if (isPlain($elemMatch)) demands.push(...ofElement(path, $elemMatch));
  const pattern = $regex instanceof RegExp && operators.$options === undefined ? prefixOf($regex) : '';
  if (pattern) demands.push({ path, prefix: pattern });
  return demands;
}

const isOperators = (value: unknown): value is Document =>
  isPlain(value) && Object.keys(value).some((name) => name.startsWith('$'));

function ofElement(path: string, match: Document): Demand[] {
  if (isOperators(match)) return ofOperators(path, match, true);
  return demandsOf(match).map((demand) => ({ ...demand, path: `${path}.${demand.path}` }));
}

/** Every demand that all matching documents meet. */
export function demandsOf(query: Document): Demand[] {
  const demands: Demand[] = [];
  for (const [name, value] of Object.entries(query)) {
    if (name === '$and' && Array.isArray(value)) for (const part of value) if (isPlain(part)) demands.push(...demandsOf(part));
    if (name.startsWith('$')) continue;
    if (value instanceof RegExp) demands.push(...ofOperators(name, { $regex: value }, false));
    else if (isOperators(value)) demands.push(...ofOperators(name, value, false));
    else if (indexable(value)) demands.push(points(name, [value]));
  }
  return demands;
}
