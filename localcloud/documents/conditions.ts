/**
 * The conditions of a query. mingo parses the query and combines conditions; the conditions themselves are
 * here, because mingo's compare across kinds, take `$mod` of texts and look into arrays of arrays.
 */
import { Query } from 'mingo/query';
import { type Options } from 'mingo/types';
import { invalidOperator } from '../errors';
import { candidatesOf, leavesOf } from './leaves';
import { orderKey } from './order';
import { type Document, isPlain } from './values';

type Test = (document: Document) => boolean;
export type Condition = (path: string, operand: unknown, options: Partial<Options>) => Test;
/** A condition on one value. */
type Check = (value: unknown) => boolean;

function equals(operand: unknown): Check {
  if (operand instanceof RegExp) return matches(operand);
  if (typeof operand === 'string' || typeof operand === 'boolean') return (value) => value === operand;
  if (typeof operand === 'number')
    return (value) => value === operand || (typeof value === 'object' && value !== null && orderKey(value) === orderKey(operand));
  if (operand === null || operand === undefined) return (value) => value === null || value === undefined;
  const key = orderKey(operand);
  return (value) => typeof value === 'object' && value !== null && orderKey(value) === key;
}

function matches(pattern: RegExp): Check {
  const stateless = new RegExp(pattern.source, pattern.flags.replace(/[gy]/g, ''));
  return (value) =>
    (typeof value === 'string' && stateless.test(value)) || (value instanceof RegExp && String(value) === String(pattern));
}

/** Orders only values of one kind: a number is neither below nor above a text. */
function compares(operand: unknown, holds: (order: number) => boolean): Check {
  if (typeof operand === 'number')
    return (value) =>
      typeof value === 'number'
        ? holds(value - operand)
        : typeof value === 'object' && value !== null && ordered(value, operand, holds);
  return (value) => ordered(value, operand, holds);
}

function ordered(value: unknown, operand: unknown, holds: (order: number) => boolean): boolean {
  const a = orderKey(value);
  const b = orderKey(operand);
  return a[0] === b[0] && holds(a < b ? -1 : a > b ? 1 : 0);
}

/** Some value at the path, or an element of an array there, passes. */
const some =
  (check: (operand: unknown) => Check): Condition =>
  (path, operand) => {
    const passes = check(operand);
    if (path.includes('.')) return (document) => candidatesOf(leavesOf(document, path)).some(passes);
    return (document) => {
      const value = document[path];
      return passes(value) || (Array.isArray(value) && value.some(passes));
    };
  };

const not =
  (condition: Condition): Condition =>
  (path, operand, options) => {
    const test = condition(path, operand, options);
    return (document) => !test(document);
  };

function listOf(name: string, operand: unknown): unknown[] {
  if (!Array.isArray(operand)) throw invalidOperator(`${name} needs an array`);
  return operand;
}

const $eq = some(equals);
const isSimple = (item: unknown): boolean => typeof item === 'string' || (typeof item === 'number' && !Number.isNaN(item));

const $in = some((operand) => {
  const list = listOf('$in', operand);
  const simple = new Set(list.filter(isSimple));
  const others = list.filter((item) => !isSimple(item)).map(equals);
  // A number of another kind, a 64-bit one, is an object that equals a plain one.
  const ofObjects = list.filter((item) => typeof item !== 'string').map(equals);
  return (value) =>
    typeof value === 'object' && value !== null
      ? ofObjects.some((check) => check(value))
      : simple.has(value) || others.some((check) => check(value));
});

const $exists: Condition = (path, operand) => {
  const wanted = Boolean(operand);
  return (document) => leavesOf(document, path).some((leaf) => leaf !== undefined) === wanted;
};

const $size: Condition = (path, operand) => {
  if (!Number.isInteger(operand) || Number(operand) < 0)
    throw invalidOperator(`Failed to parse $size. Expected a non-negative integer, not ${String(operand)}`);
  return (document) => leavesOf(document, path).some((leaf) => Array.isArray(leaf) && leaf.length === operand);
};

const $mod = some((operand) => {
  const [divisor, remainder] = listOf('$mod', operand);
  if (typeof divisor !== 'number' || typeof remainder !== 'number' || Math.trunc(divisor) === 0)
    throw invalidOperator('$mod needs [divisor, remainder], and a divisor that is not 0');
  return (value) => typeof value === 'number' && Math.trunc(value) % Math.trunc(divisor) === Math.trunc(remainder);
});

const ELEMENT = 'element';

/** Conditions that all hold for one element; the elements of an array inside the array are not looked at. */
function elementCheck(operand: unknown, options: Partial<Options>): Check {
  if (!isPlain(operand)) throw invalidOperator('$elemMatch needs an Object');
  const names = Object.keys(operand);
  const onValue = names.length > 0 && names.every((name) => name.startsWith('$') && !['$and', '$or', '$nor'].includes(name));
  if (!onValue) {
    const query = new Query(operand, options);
    return (element) => (isPlain(element) || Array.isArray(element)) && query.test(element as Document);
  }
  const query = new Query({ [ELEMENT]: operand }, options);
  return (element) => !Array.isArray(element) && query.test({ [ELEMENT]: element });
}

const $elemMatch: Condition = (path, operand, options) => {
  const check = elementCheck(operand, options);
  return (document) => leavesOf(document, path).some((leaf) => Array.isArray(leaf) && leaf.some(check));
};

const $all: Condition = (path, operand, options) => {
  const tests = listOf('$all', operand).map((item) =>
    isPlain(item) && '$elemMatch' in item ? $elemMatch(path, item.$elemMatch, options) : $eq(path, item, options),
  );
  return (document) => tests.length > 0 && tests.every((test) => test(document));
};

export const CONDITIONS = {
  $eq,
  $ne: not($eq),
  $in,
  $nin: not($in),
  $gt: some((operand) => compares(operand, (order) => order > 0)),
  $gte: some((operand) => compares(operand, (order) => order >= 0)),
  $lt: some((operand) => compares(operand, (order) => order < 0)),
  $lte: some((operand) => compares(operand, (order) => order <= 0)),
  $regex: some((operand) => matches(operand instanceof RegExp ? operand : new RegExp(String(operand)))),
  $exists,
  $size,
  $mod,
  $elemMatch,
  $all,
};
