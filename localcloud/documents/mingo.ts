/** mingo with all its operators, and without running anyone's JavaScript inside a query. */
import { Context, ProcessingMode } from 'mingo/core';
import * as accumulator from 'mingo/operators/accumulator';
import * as expression from 'mingo/operators/expression';
import * as pipeline from 'mingo/operators/pipeline';
import * as projection from 'mingo/operators/projection';
import * as query from 'mingo/operators/query';
import * as window from 'mingo/operators/window';
import { type CollectionResolver, type Options } from 'mingo/types';

const context = Context.init({ accumulator, expression, pipeline, projection, query, window });

const NO_COLLECTIONS: CollectionResolver = () => [];

/** Options for one operation; `collectionResolver` is what `$lookup` reads. */
export function mingoOptions(collectionResolver: CollectionResolver = NO_COLLECTIONS): Partial<Options> {
  return { context, collectionResolver, scriptEnabled: false, processingMode: ProcessingMode.CLONE_OFF };
}
