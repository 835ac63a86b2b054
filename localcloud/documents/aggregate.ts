/** Aggregation: the stages an index can answer are asked of the collection, the rest is mingo's. */
import { Aggregator } from 'mingo/aggregator';
import { invalidOperator } from '../errors';
import { type Database } from './database';
import { asInvalidOperator } from './filter';
import { geoNear } from './geo';
import { join, joinOf } from './lookup';
import { mingoOptions } from './mingo';
import { type Sort, sortOf } from './sorting';
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
const READ_ONLY = new Set([
  '$match',
  '$group',
  '$sort',
  '$limit',
  '$skip',
  '$count',
  '$sortByCount',
  '$bucket',
  '$bucketAuto',
  '$sample',
]);

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

/** Stages that are others in short, spelled out: mingo counts nothing as 0, and puts what lies on a boundary into the bucket below it. */
function spelledOut(stages: readonly Document[]): Document[] {
  return stages.flatMap((stage) => {
    if (isPlain(stage.$bucket)) return bucketStages(stage.$bucket);
    return '$count' in stage ? countStages(stage.$count) : [stage];
  });
}

/** Where there is nothing to count there is no document. */
function countStages(name: unknown): Document[] {
  if (typeof name !== 'string' || name === '' || name.startsWith('$') || name.includes('.'))
    throw invalidOperator('the count field must be a non-empty string without "$" at its beginning and without "."');
  return [{ $group: { _id: null, [name]: { $sum: 1 } } }, { $project: { _id: 0 } }];
}

function bucketStages({ groupBy, boundaries, default: other, output = { count: { $sum: 1 } } }: Document): Document[] {
  if (!Array.isArray(boundaries) || boundaries.length < 2)
    throw invalidOperator("$bucket requires 'boundaries', an array of at least 2 values");
  const branches = boundaries.slice(0, -1).map((from: unknown, i) => ({
    case: { $and: [{ $gte: [groupBy, { $literal: from }] }, { $lt: [groupBy, { $literal: boundaries[i + 1] as unknown }] }] },
    then: { $literal: from },
  }));
  const place = other === undefined ? { branches } : { branches, default: { $literal: other } };
  return [{ $group: { _id: { $switch: place }, ...(output as Document) } }, { $sort: { _id: 1 } }];
}

interface Start {
  documents: Document[];
  rest: readonly Stage[];
  examined: number;
  by: string;
}

function begin(database: Database, collectionName: string, stages: readonly Stage[]): Start {
  const collection = database.collection(collectionName);
  const [first, ...others] = stages;
  if (first?.[0] === '$geoNear' && isPlain(first[1])) {
    const query = isPlain(first[1].query) ? first[1].query : {};
    const found = database.find(collection, { query, sort: [], skip: 0, wanted: Infinity });
    return {
      documents: geoNear(
        found.documents.map(({ value }) => value),
        first[1],
        collection.geoPaths,
      ),
      rest: others,
      examined: found.examined,
      by: found.by,
    };
  }
  const { rest, ...search } = openingOf(stages);
  const found = database.find(collection, search);
  return { documents: found.documents.map(({ value }) => value), rest, examined: found.examined, by: found.by };
}

function checkNumbers(stages: readonly Stage[]): void {
  for (const [name, value] of stages) {
    const least = name === '$limit' ? 1 : 0;
    if ((name === '$limit' || name === '$skip') && (!Number.isInteger(value) || Number(value) < least))
      throw invalidOperator(
        `${name} must be ${least === 1 ? 'a positive number' : 'a number that is not negative'}, not ${String(value)}`,
      );
  }
}

/** A missing value is no value: mingo leaves the names of fields that have none. In an array it is null. */
function withoutMissing(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => withoutMissing(item) ?? null);
  if (!isPlain(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .map(([name, inner]) => [name, withoutMissing(inner)]),
  );
}

/** Stages that write: the cloud offers them, the local one would only pretend to. */
const NOT_OFFERED = new Set(['$out', '$merge']);

/** Runs the stages; documents of other collections come through `$lookup`. */
export function aggregate(database: Database, collectionName: string, stages: readonly Stage[]): Aggregated {
  const refused = stages.find(([name]) => NOT_OFFERED.has(name));
  if (refused) throw invalidOperator(`the stage ${refused[0]} is not offered locally`);
  checkNumbers(stages);
  const { documents, rest, ...found } = begin(database, collectionName, stages);
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
  const run = (part: Document[], over: Document[]): Document[] =>
    part.length === 0 ? over : asInvalidOperator(() => new Aggregator(part, mingoOptions(resolver)).run(over));
  let done: Document[] = safe;
  let part: Document[] = [];
  for (const stage of spelledOut(rest.map(([name, value]) => ({ [name]: value })))) {
    const asked = joinOf(stage);
    if (!asked) {
      part.push(stage);
      continue;
    }
    const joined = join(database, run(part, done), asked, run);
    done = joined.documents;
    result.examined += joined.examined;
    result.by += ` + ${asked.from}: ${joined.by}`;
    part = [];
  }
  return { list: limited(run(part, done)).map(withoutMissing), ...result };
}
