/** Aggregation: the stages an index can answer are asked of the collection, the rest is mingo's. */
import { Aggregator } from 'mingo/aggregator';
import { invalidOperator } from '../errors';
import { type Database } from './database';
import { asInvalidOperator } from './filter';
import { mingoOptions } from './mingo';
import { type Sort } from './plan';
import { copyOf, type Document, isPlain } from './values';

export type Stage = readonly [name: string, value: unknown];

export interface Aggregated {
  list: unknown[];
  examined: number;
  by: string;
}

/** Without a `$limit` of its own an aggregation returns this many. */
export const DEFAULT_AGGREGATE_LIMIT = 20;

/** Stages after which no stored document is written to by the next one. */
const READ_ONLY = new Set(['$match', '$group', '$sort', '$limit', '$skip', '$count', '$sortByCount', '$bucket', '$bucketAuto', '$sample']);

export function sortOf(value: unknown): Sort {
  if (!isPlain(value)) throw invalidOperator('the sort specification must be an object');
  return Object.entries(value).map(([path, direction]) => {
    if (direction !== 1 && direction !== -1) throw invalidOperator(`the sort direction of ${path} must be 1 or -1`);
    return [path, direction] as const;
  });
}

interface Opening {
  query: Document;
  sort: Sort;
  skip: number;
  wanted: number;
  rest: readonly Stage[];
}

/** Takes `$match $sort $skip $limit`, in this order and each at most once, from the front. */
function openingOf(stages: readonly Stage[]): Opening {
  const opening = { query: {} as Document, sort: [] as Sort, skip: 0, wanted: Infinity };
  const order = ['$match', '$sort', '$skip', '$limit'];
  let taken = 0;
  let least = 0;
  for (const [name, value] of stages) {
    const place = order.indexOf(name);
    if (place < least) break;
    if (name === '$match' && isPlain(value)) opening.query = value;
    else if (name === '$sort') opening.sort = sortOf(value);
    else if (name === '$skip' && typeof value === 'number') opening.skip = value;
    else if (name === '$limit' && typeof value === 'number') opening.wanted = value;
    else break;
    least = place + 1;
    taken++;
  }
  return { ...opening, rest: stages.slice(taken) };
}

export function aggregate(database: Database, collectionName: string, stages: readonly Stage[]): Aggregated {
  const { rest, ...search } = openingOf(stages);
  const found = database.find(database.collection(collectionName), search);
  const documents = found.documents.map((stored) => stored.value);
  const result = { examined: found.examined, by: found.by };
  const unlimited = stages.every(([name]) => name !== '$limit');
  const limited = (list: unknown[]) => (unlimited ? list.slice(0, DEFAULT_AGGREGATE_LIMIT) : list);
  if (rest.length === 0) return { list: limited(documents), ...result };
  const safe = rest.every(([name]) => READ_ONLY.has(name)) ? documents : documents.map(copyOf);
  const resolver = (name: string) => {
    const foreign = [...database.collection(name).documents.values()].map((stored) => copyOf(stored.value));
    result.examined += foreign.length;
    return foreign;
  };
  const pipeline = rest.map(([name, value]) => ({ [name]: value }));
  const list = asInvalidOperator(() => new Aggregator(pipeline, mingoOptions(resolver)).run(safe));
  return { list: limited(list), ...result };
}
