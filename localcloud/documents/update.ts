/** MongoDB's update operators on one document, by mingo, behind the checks MongoDB makes first. */
import * as operators from 'mingo/operators/update';
import { type Modifier, updateOne } from 'mingo/updater';
import { requestFailed } from '../errors';
import { asInvalidOperator } from './filter';
import { MINGO } from './mingo';
import { copyOf, type Document, isPlain, writeExtended } from './values';

const NUMERIC = new Set(['$inc', '$mul']);
const ARRAYS = new Set(['$push', '$addToSet', '$pull', '$pullAll', '$pop']);
const REMOVES = new Set(['$unset', '$pull', '$pullAll', '$pop']);

const nameOf = (value: unknown): string =>
  value === null ? 'null' : Array.isArray(value) ? 'array' : value instanceof Date ? 'date' : typeof value;

/** A path can be written only through objects and array positions; MongoDB does not turn null into an object. */
function checkWay(document: Document, path: string, removes: boolean): void {
  let value: unknown = document;
  const segments = path.split('.');
  for (const [i, segment] of segments.slice(0, -1).entries()) {
    if (Array.isArray(value) ? !/^\d+$/.test(segment) : !isPlain(value)) return;
    value = Array.isArray(value) ? value[Number(segment)] : (value as Document)[segment];
    const next = segments[i + 1] as string;
    if (value === undefined || isPlain(value) || next.startsWith('$') || removes) {
      if (value === undefined) return;
      continue;
    }
    if (Array.isArray(value) && /^\d+$/.test(next)) continue;
    throw requestFailed(`Cannot create field '${next}' in element {${segment}: ${writeExtended(value)}}`);
  }
}

function valueAt(document: Document, path: string): unknown {
  let value: unknown = document;
  for (const segment of path.split('.')) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Document)[segment];
  }
  return value;
}

function checkKinds(document: Document, operator: string, path: string, operand: unknown): void {
  const present = valueAt(document, path);
  if (NUMERIC.has(operator)) {
    if (typeof operand !== 'number')
      throw requestFailed(
        `Cannot ${operator === '$inc' ? 'increment' : 'multiply'} with non-numeric argument: {${path}: ${writeExtended(operand)}}`,
      );
    if (present !== undefined && typeof present !== 'number')
      throw requestFailed(
        `Cannot apply ${operator} to a value of non-numeric type. {_id: ${writeExtended(document._id)}} has the field '${path}' of non-numeric type ${nameOf(present)}`,
      );
  }
  if (operator === '$bit' && present !== undefined && !Number.isInteger(present))
    throw requestFailed(
      `Cannot apply $bit to a value of non-integral type. _id: ${writeExtended(document._id)} has the field ${path}`,
    );
  if (ARRAYS.has(operator) && present !== undefined && !Array.isArray(present))
    throw requestFailed(
      `The field '${path}' must be an array but is of type ${nameOf(present)} in document {_id: ${writeExtended(document._id)}}`,
    );
}

/** What is stored has no name that begins with `$`: it is an operator where none is understood, a slip of the caller's. */
function checkStored(value: unknown, path: string): void {
  if (Array.isArray(value)) value.forEach((item, i) => checkStored(item, `${path}.${i}`));
  if (!isPlain(value)) return;
  for (const [name, inner] of Object.entries(value)) {
    if (name.startsWith('$'))
      throw requestFailed(`The dollar ($) prefixed field '${name}' in '${path}.${name}' is not valid for storage.`);
    checkStored(inner, `${path}.${name}`);
  }
}

/** No path may be written twice, nor a path and a part of it. */
function checkConflicts(paths: readonly string[]): void {
  const sorted = [...paths].sort();
  for (const [i, path] of sorted.entries()) {
    const next = sorted[i + 1];
    if (next !== undefined && (next === path || next.startsWith(`${path}.`)))
      throw requestFailed(`Updating the path '${next}' would create a conflict at '${path}'`);
  }
}

type Operator = (fields: Document) => (document: Document) => string[];
/** Operators that need neither the query nor its conditions run without mingo's preparations, which cost more than they do. */
const DIRECT = operators as unknown as Readonly<Record<string, Operator>>;
const usesQuery = (update: Document): boolean =>
  '$pull' in update || Object.values(update).some((fields) => Object.keys(fields as Document).some((path) => path.includes('$')));

/** mingo cuts and orders only an array that is there. */
function makeArrays(document: Document, pushes: unknown): void {
  for (const [path, operand] of Object.entries((pushes ?? {}) as Document)) {
    if (isPlain(operand) && '$each' in operand && !path.includes('$') && valueAt(document, path) === undefined)
      DIRECT.$set?.({ [path]: [] })(document);
  }
}

/** The document after `update`; `condition` is the query it matched, which the positional `$` refers to. */
export function applyUpdate(document: Document, update: Document, condition: Document): Document {
  const paths: string[] = [];
  for (const [operator, fields] of Object.entries(update)) {
    if (!operator.startsWith('$') || !(operator in DIRECT) || !isPlain(fields))
      throw requestFailed(`Unknown modifier: ${operator}`);
    for (const [path, operand] of Object.entries(fields)) {
      if (path === '_id' || path.startsWith('_id.'))
        throw requestFailed("Performing an update on the path '_id' would modify the immutable field '_id'");
      checkWay(document, path, REMOVES.has(operator));
      if (operator === '$set') checkStored(operand, path);
      if (!path.includes('$')) checkKinds(document, operator, path, operand);
      paths.push(path);
    }
  }
  checkConflicts(paths);
  const after = copyOf(document);
  makeArrays(after, update.$push);
  asInvalidOperator(() => {
    if (usesQuery(update))
      updateOne([after], hasPositional(paths) ? condition : {}, update as Modifier<Document>, { cloneMode: 'deep' }, MINGO);
    else for (const [operator, fields] of Object.entries(update)) DIRECT[operator]?.(copyOf(fields) as Document)(after);
  });
  return after;
}

const hasPositional = (paths: readonly string[]): boolean => paths.some((path) => path.includes('.$'));
