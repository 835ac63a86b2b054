/** MongoDB's query language over documents in memory, by mingo; what mingo lacks (geometry) is added here. */
import { ObjectId } from 'bson';
import { Query } from 'mingo/query';
import { CloudError, invalidOperator } from '../errors';
import { CONDITIONS } from './conditions';
import { MINGO } from './mingo';
import { type Document, isPlain } from './values';

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

/** Conditions that say all there is to say about their field: no `$options` beside them, no query inside. */
const PLAIN: ReadonlySet<string> = new Set(['$eq', '$ne', '$gt', '$gte', '$lt', '$lte', '$in', '$nin', '$exists']);

const isLiteral = (value: unknown): boolean =>
  value === null || typeof value !== 'object' || value instanceof Date || value instanceof ObjectId;

/** The tests of one field, or `undefined` when they are mingo's to find. */
function plainTests(path: string, asked: unknown): Filter[] | undefined {
  if (path.startsWith('$')) return undefined;
  if (isLiteral(asked)) return [CONDITIONS.$eq(path, asked, MINGO)];
  if (!isPlain(asked)) return undefined;
  const names = Object.keys(asked);
  if (names.length === 0 || !names.every((name) => PLAIN.has(name))) return undefined;
  return names.map((name) => CONDITIONS[name as keyof typeof CONDITIONS](path, asked[name], MINGO));
}

/** Most queries are a few plain conditions: mingo's preparations for one cost more than the answer. */
function compilePlain(query: Document): Filter | undefined {
  const tests: Filter[] = [];
  for (const path of Object.keys(query)) {
    const found = plainTests(path, query[path]);
    if (!found) return undefined;
    tests.push(...found);
  }
  return tests.length === 1 ? tests[0] : (document) => tests.every((test) => test(document));
}

export function compileFilter(query: Document): Filter {
  if (Object.keys(query).length === 0) return ALL;
  return asInvalidOperator(() => {
    const plain = compilePlain(query);
    if (plain) return plain;
    const compiled = new Query(query, MINGO);
    return (document: Document) => asInvalidOperator(() => compiled.test(document));
  });
}
