/** Comparison in aggregation expressions: whole values of any kind, in MongoDB's order. mingo's look into arrays. */
import { evalExpr } from 'mingo/core';
import { type Options } from 'mingo/types';
import { invalidOperator } from '../errors';
import { orderKey } from './order';

type Expression = (document: unknown, operands: unknown, options: Options) => unknown;

/** A missing field is below null. */
const key = (value: unknown): string => (value === undefined ? '' : orderKey(value));

function compareWith(name: string, result: (order: number) => unknown): Expression {
  return (document, operands, options) => {
    if (!Array.isArray(operands) || operands.length !== 2) throw invalidOperator(`${name} takes exactly 2 arguments`);
    const [a, b] = (operands as unknown[]).map((operand) => key(evalExpr(document, operand, options)));
    return result(a === b ? 0 : (a as string) < (b as string) ? -1 : 1);
  };
}

export const EXPRESSIONS = {
  $eq: compareWith('$eq', (order) => order === 0),
  $ne: compareWith('$ne', (order) => order !== 0),
  $gt: compareWith('$gt', (order) => order > 0),
  $gte: compareWith('$gte', (order) => order >= 0),
  $lt: compareWith('$lt', (order) => order < 0),
  $lte: compareWith('$lte', (order) => order <= 0),
  $cmp: compareWith('$cmp', (order) => order),
};
