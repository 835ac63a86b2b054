/** Expressions of aggregation that mingo lacks or has otherwise: comparison looks into arrays there, sums do not. */
import { evalExpr } from 'mingo/core';
import * as accumulators from 'mingo/operators/accumulator';
import { type Options } from 'mingo/types';
import { invalidOperator } from '../errors';
import { CALENDAR } from './calendar';
import { DEMANDS } from './demands';
import { type Expression } from './expression';
import { orderKey } from './order';
import { TEXTS } from './texts';
import { type Document } from './values';

/** A missing field is below null. */
const key = (value: unknown): string => (value === undefined ? '' : orderKey(value));

function compareWith(name: string, result: (order: number) => unknown): Expression {
  return (document, operands, options) => {
    if (!Array.isArray(operands) || operands.length !== 2) throw invalidOperator(`${name} takes exactly 2 arguments`);
    const [a, b] = (operands as unknown[]).map((operand) => key(evalExpr(document, operand, options)));
    return result(a === b ? 0 : (a as string) < (b as string) ? -1 : 1);
  };
}

/** In `$group` mingo evaluates an operator over the array of the group's documents: there it stays its accumulator. */
const orGroup =
  (accumulator: (documents: Document[], operand: unknown, options: Options) => unknown, expression: Expression): Expression =>
  (document, operand, options) =>
    Array.isArray(document) ? accumulator(document as Document[], operand, options) : expression(document, operand, options);

/** The numbers of an accumulator used as an expression: of its operands, or of the one array it is given. */
function operandsOf(document: unknown, operands: unknown, options: Options): unknown[] {
  const given = Array.isArray(operands) ? operands : [operands];
  const values = given.map((operand: unknown) => evalExpr(document, operand, options));
  return values.length === 1 && Array.isArray(values[0]) ? (values[0] as unknown[]) : values;
}

const overNumbers =
  (result: (numbers: number[]) => number | null): Expression =>
  (document, operands, options) =>
    result(operandsOf(document, operands, options).filter((value) => typeof value === 'number'));

const extreme =
  (wins: (a: string, b: string) => boolean): Expression =>
  (document, operands, options) =>
    operandsOf(document, operands, options)
      .filter((value) => value !== null && value !== undefined)
      .reduce((best, value) => (best === null || wins(orderKey(value), orderKey(best)) ? value : best), null as unknown);

const sum = (numbers: number[]): number => numbers.reduce((total, number) => total + number, 0);

function deviation(numbers: number[], freedom: 0 | 1): number | null {
  if (numbers.length <= freedom) return null;
  const mean = sum(numbers) / numbers.length;
  return Math.sqrt(sum(numbers.map((number) => (number - mean) ** 2)) / (numbers.length - freedom));
}

const $trunc: Expression = (document, operands, options) => {
  const [value, places = 0] = (Array.isArray(operands) ? operands : [operands]).map((operand: unknown) =>
    evalExpr(document, operand, options),
  );
  if (value === null || value === undefined) return null;
  if (typeof value !== 'number' || typeof places !== 'number') throw invalidOperator('$trunc only supports numeric types');
  return Math.trunc(value * 10 ** places) / 10 ** places;
};

export const EXPRESSIONS = {
  ...CALENDAR,
  ...TEXTS,
  ...DEMANDS,
  $sum: orGroup(accumulators.$sum, overNumbers(sum)),
  $avg: orGroup(
    accumulators.$avg,
    overNumbers((numbers) => (numbers.length > 0 ? sum(numbers) / numbers.length : null)),
  ),
  $max: orGroup(
    accumulators.$max,
    extreme((a, b) => a > b),
  ),
  $min: orGroup(
    accumulators.$min,
    extreme((a, b) => a < b),
  ),
  $stdDevPop: orGroup(
    accumulators.$stdDevPop,
    overNumbers((numbers) => deviation(numbers, 0)),
  ),
  $stdDevSamp: orGroup(
    accumulators.$stdDevSamp,
    overNumbers((numbers) => deviation(numbers, 1)),
  ),
  $trunc,
  $eq: compareWith('$eq', (order) => order === 0),
  $ne: compareWith('$ne', (order) => order !== 0),
  $gt: compareWith('$gt', (order) => order > 0),
  $gte: compareWith('$gte', (order) => order >= 0),
  $lt: compareWith('$lt', (order) => order < 0),
  $lte: compareWith('$lte', (order) => order <= 0),
  $cmp: compareWith('$cmp', (order) => order),
};
