/** `$lookup` by equal fields: one query for all that is joined, through the other collection's index where there is one. */
import { invalidOperator } from '../errors';
import { type Database } from './database';
import { candidatesOf, leavesOf } from './leaves';
import { orderKey } from './order';
import { type Stored } from './stored';
import { copyOf, type Document, isPlain } from './values';

export interface Join {
  from: string;
  localField: string;
  foreignField: string;
  as: string;
  /** `let` and `pipeline`, to be run over what was found for a document. */
  rest: Document;
}

/** The join a stage asks for; undefined when it is no `$lookup`, or one by a pipeline alone. */
export function joinOf({ $lookup: asked }: Document): Join | undefined {
  if (!isPlain(asked)) return undefined;
  const { from, localField, foreignField, as, ...rest } = asked;
  if (localField === undefined && foreignField === undefined) return undefined;
  for (const [name, value] of Object.entries({ from, localField, foreignField, as }))
    if (typeof value !== 'string' || value === '') throw invalidOperator(`$lookup: ${name} must be a non-empty string`);
  return { from, localField, foreignField, as, rest } as Join;
}

/** What a document is joined by: the elements of an array, null for nothing. */
const localValues = (document: Document, path: string): unknown[] =>
  leavesOf(document, path)
    .flatMap((leaf) => (Array.isArray(leaf) ? (leaf as unknown[]) : [leaf]))
    .map((value) => value ?? null);

const foreignKeys = (document: Document, path: string): Set<string> =>
  new Set(candidatesOf(leavesOf(document, path)).map((value) => orderKey(value ?? null)));

interface Foreign {
  byKey: Map<string, Stored[]>;
  examined: number;
  by: string;
}

function foreignOf(database: Database, { from, foreignField }: Join, wanted: ReadonlyMap<string, unknown>): Foreign {
  const values = [...wanted.values()];
  // In a query a pattern would match texts; here it equals only itself.
  const query = values.some((value) => value instanceof RegExp) ? {} : { [foreignField]: { $in: values } };
  const { documents, ...cost } = database.find(database.collection(from), { query, sort: [], skip: 0, wanted: Infinity });
  const byKey = new Map<string, Stored[]>();
  for (const stored of documents)
    for (const key of foreignKeys(stored.value, foreignField)) {
      const list = byKey.get(key);
      if (list) list.push(stored);
      else if (wanted.has(key)) byKey.set(key, [stored]);
    }
  return { byKey, ...cost };
}

export interface Joined {
  documents: Document[];
  examined: number;
  /** The index used, or `scan`. */
  by: string;
}

/** Each document with what it is joined to, in the order of insertion; `run` runs stages over documents. */
export function join(
  database: Database,
  documents: readonly Document[],
  asked: Join,
  run: (stages: Document[], documents: Document[]) => Document[],
): Joined {
  const wanted = new Map<string, unknown>();
  const keysOf = documents.map((document) => {
    const values = localValues(document, asked.localField);
    const keys = values.map(orderKey);
    keys.forEach((key, i) => wanted.set(key, values[i]));
    return keys;
  });
  const { byKey, ...cost } = foreignOf(database, asked, wanted);
  const joined = documents.map((document, i) => {
    const matches = new Set(keysOf[i]?.flatMap((key) => byKey.get(key) ?? []));
    const found = [...matches].sort((a, b) => a.order - b.order).map(({ value }) => copyOf(value));
    if (!asked.rest.pipeline) return { ...document, [asked.as]: found };
    const [piped] = run([{ $lookup: { ...asked.rest, from: found, as: asked.as } }], [document]);
    return piped ?? document;
  });
  return { documents: joined, ...cost };
}
