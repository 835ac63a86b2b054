/** mingo with all its operators, ours in the place of some, and without running anyone's JavaScript inside a query. */
import { Context, ProcessingMode } from 'mingo/core';
import { Lazy, type Iterator } from 'mingo/lazy';
import * as accumulator from 'mingo/operators/accumulator';
import * as expression from 'mingo/operators/expression';
import * as pipeline from 'mingo/operators/pipeline';
import * as projection from 'mingo/operators/projection';
import * as query from 'mingo/operators/query';
import * as window from 'mingo/operators/window';
import { Query } from 'mingo/query';
import { type CollectionResolver, type Options } from 'mingo/types';
import { CONDITIONS } from './conditions';
import { COLLECTORS, COMBINATIONS } from './demands';
import { EXPRESSIONS } from './expressions';
import { GEO_CONDITIONS } from './geo';
import { sortDocuments, sortOf } from './sorting';
import { type Document } from './values';

type Operators = Required<NonNullable<Parameters<typeof Context.init>[0]>>;

/** The `$sort` stage in the order that indexes have. */
const $sort = (documents: Iterator, specification: unknown): Iterator =>
  documents.transform((all: unknown[]) => Lazy(sortDocuments(all as Document[], sortOf(specification))));

/** The options mingo made of ours: it copies a context given as plain options for every query, these it takes as they are. */
let made: Partial<Options> | undefined;
const $keep_options = (_path: string, _operand: unknown, options: Partial<Options>) => {
  made ??= options;
  return () => true;
};

// mingo types an operator as the intersection of all its own; ours only promise what their family does.
const context = Context.init({
  accumulator: { ...accumulator, ...COLLECTORS } as unknown as Operators['accumulator'],
  expression: { ...expression, ...EXPRESSIONS } as unknown as Operators['expression'],
  pipeline: { ...pipeline, $sort } as unknown as Operators['pipeline'],
  projection,
  query: { ...query, ...COMBINATIONS, ...CONDITIONS, ...GEO_CONDITIONS, $keep_options } as unknown as Operators['query'],
  window,
});

const plain = (collectionResolver: CollectionResolver): Partial<Options> => ({
  context,
  collectionResolver,
  scriptEnabled: false,
  processingMode: ProcessingMode.CLONE_OFF,
});

new Query(
  { any: { $keep_options: 0 } },
  plain(() => []),
);

/** For everything that reads no other collection. */
export const MINGO: Partial<Options> = made ?? plain(() => []);

/** For a pipeline; `collectionResolver` is what `$lookup` reads. */
export const mingoOptions = (collectionResolver: CollectionResolver): Partial<Options> => plain(collectionResolver);
