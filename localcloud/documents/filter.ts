/** MongoDB's query language over documents in memory, by mingo; what mingo lacks (geometry) is added here. */
import { Query } from 'mingo/query';
import { CloudError, invalidOperator } from '../errors';
import { MINGO } from './mingo';
import { type Document } from './values';

export type Filter = (document: Document) => boolean;

const ALL: Filter = () => true;

/** Runs mingo, whose complaints are about the caller's query. */
export function asInvalidOperator<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof CloudError) throw error;
    throw invalidOperator(error instanceof Error ? error.message : String(error));
  }
}

export function compileFilter(query: Document): Filter {
  if (Object.keys(query).length === 0) return ALL;
  return asInvalidOperator(() => {
    const compiled = new Query(query, MINGO);
    return (document: Document) => asInvalidOperator(() => compiled.test(document));
  });
}
