/** What an aggregation expression is: a value for a document, given its operands. */
import { evalExpr } from 'mingo/core';
import { type Options } from 'mingo/types';

export type Expression = (document: unknown, operands: unknown, options: Options) => unknown;

/** A missing field, or null. */
export const isNothing = (value: unknown): value is null | undefined => value === null || value === undefined;

/** Every operand for this document; one that stands alone is a list of one. */
export const valuesOf: (document: unknown, operands: unknown, options: Options) => unknown[] = (document, operands, options) =>
  (Array.isArray(operands) ? (operands as unknown[]) : [operands]).map(
    (operand) => evalExpr(document, operand, options) as unknown,
  );
