/** Where mingo is kinder than MongoDB, or less kind: what is missing, what is out of range, what has no branch. */
import { evalExpr } from 'mingo/core';
import * as accumulators from 'mingo/operators/accumulator';
import * as mingo from 'mingo/operators/expression';
import * as queries from 'mingo/operators/query';
import { unique } from 'mingo/util';
import { type Options } from 'mingo/types';
import { invalidOperator } from '../errors';
import { type Expression, isNothing, valuesOf } from './expression';
import { type Document, isPlain } from './plain';

/** Nothing in, null out. */
const passesNothing =
  (operator: Expression): Expression =>
  (document, operands, options) =>
    valuesOf(document, operands, options).some(isNothing) ? null : operator(document, operands, options);

const positive =
  (name: string, operator: Expression): Expression =>
  (document, operands, options) => {
    const [value] = valuesOf(document, operands, options);
    if (typeof value === 'number' && value <= 0)
      throw invalidOperator(`${name}'s argument must be a positive number, but is ${value}`);
    return operator(document, operands, options);
  };

const $size: Expression = (document, operands, options) => {
  const [list] =
    Array.isArray(operands) && operands.length === 1
      ? valuesOf(document, operands, options)
      : [evalExpr(document, operands, options)];
  if (!Array.isArray(list))
    throw invalidOperator(
      `The argument to $size must be an array, but was of type: ${isNothing(list) ? 'missing' : typeof list}`,
    );
  return list.length;
};

const isTrue = (value: unknown): boolean => !isNothing(value) && value !== false && value !== 0;

const $switch: Expression = (document, operands, options) => {
  if (!isPlain(operands) || !Array.isArray(operands.branches)) throw invalidOperator('$switch requires branches');
  const branch = (operands.branches as Document[]).find((one) => isTrue(evalExpr(document, one.case, options)));
  if (branch) return evalExpr(document, branch.then, options) as unknown;
  if (!('default' in operands))
    throw invalidOperator('$switch could not find a matching branch for an input, and no default was specified.');
  return evalExpr(document, operands.default, options) as unknown;
};

const MISSING = Symbol('missing');

/** Marks what is not there, so that it can be told from null. */
const $markMissing: Expression = (document, operand, options) => {
  const value: unknown = evalExpr(document, operand, options);
  return value === undefined ? MISSING : value;
};

export const DEMANDS = {
  $mod: passesNothing(mingo.$mod as Expression),
  $slice: passesNothing(mingo.$slice as Expression),
  $setUnion: passesNothing(mingo.$setUnion as Expression),
  $setIntersection: passesNothing(mingo.$setIntersection as Expression),
  $setDifference: passesNothing(mingo.$setDifference as Expression),
  $ln: positive('$ln', mingo.$ln as Expression),
  $log10: positive('$log10', mingo.$log10 as Expression),
  $size,
  $switch,
  $markMissing,
};

/** A missing field leaves nothing behind; null does. */
const $push = (documents: Document[], operand: unknown, options: Options): unknown[] =>
  (accumulators.$push(documents, { $markMissing: operand }, options) as unknown[]).filter((value) => value !== MISSING);

export const COLLECTORS = {
  $push,
  $addToSet: (documents: Document[], operand: unknown, options: Options): unknown[] => unique($push(documents, operand, options)),
};

type Combination = (path: string, operand: unknown, options: Options) => (document: Document) => boolean;

const ofSome =
  (name: string, combination: unknown): Combination =>
  (path, operand, options) => {
    if (!Array.isArray(operand) || operand.length === 0) throw invalidOperator(`${name} must be a nonempty array`);
    return (combination as Combination)(path, operand, options);
  };

/** Of queries; `$jsonSchema` needs a validator nobody brought. */
export const COMBINATIONS = {
  $and: ofSome('$and', queries.$and),
  $or: ofSome('$or', queries.$or),
  $nor: ofSome('$nor', queries.$nor),
  $jsonSchema: () => {
    throw invalidOperator('$jsonSchema is not offered locally');
  },
};
