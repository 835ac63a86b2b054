/** What can be done to documents: insert, update, replace, remove; each says how much it looked at. */
import { isEqual } from 'mingo/util';
import { duplicateKey, invalidParam, requestFailed } from '../errors';
import { type Collection } from './collection';
import { type Change, type Database } from './database';
import { type Stored } from './stored';
import { type Transaction } from './transactions';
import { applyUpdate } from './update';
import { type Arrived, type Document, idKey, writeExtended } from './values';

export interface Where {
  collection: Collection;
  query: Document;
  /** Every match, or the first. */
  multi: boolean;
  transaction?: Transaction;
}

export interface Written {
  count: number;
  examined: number;
  by: string;
}

const NO_ORDER = { sort: [], skip: 0 } as const;

/** Unique keys as the writer sees them: what its transaction removed or moved no longer counts, what it wrote does. */
function checkUnique(
  database: Database,
  change: Change,
  transaction: Transaction | undefined,
  beside: readonly Change[] = [],
): void {
  const { collection, key, before, after } = change;
  if (!after) return;
  if (!before && database.current(collection, key, transaction))
    throw duplicateKey(collection.plan.name, '_id_', `{ _id: ${writeExtended(after.value._id)} }`);
  const own = [...(transaction?.writes.get(collection.plan.name)?.values() ?? []), ...beside.map((other) => other.after)].filter(
    (stored) => stored !== undefined && stored.key !== key,
  ) as Stored[];
  const replaced = new Set(beside.map((other) => other.key));
  const gone = (other: Stored) =>
    replaced.has(other.key) || (transaction !== undefined && database.current(collection, other.key, transaction) !== other);
  collection.checkUnique(after, gone, own);
}

const MARK = /^\$/;

function checkNames(document: Document): void {
  const wrong = Object.keys(document).find((name) => MARK.test(name));
  if (wrong !== undefined)
    throw requestFailed(`The dollar ($) prefixed field '${wrong}' in '${wrong}' is not valid for storage.`);
}

/** Inserts one after another; when one is refused, those before it stay. Returns the ids. */
export async function insert(
  database: Database,
  collection: Collection,
  arrived: readonly Arrived[],
  transaction?: Transaction,
): Promise<unknown[]> {
  const ids: unknown[] = [];
  const writing: Promise<void>[] = [];
  try {
    for (const { document, text } of arrived) {
      checkNames(document);
      const after = database.version(document, undefined, text);
      const change: Change = { collection, key: after.key, before: undefined, after };
      const decide = () => {
        checkUnique(database, change, transaction);
        return [change];
      };
      if (transaction) await database.write(decide, transaction);
      else {
        if (database.transactions.count > 0) await database.unlocked(change);
        // Visible at once; the way to the disk is shared with the rest of the batch.
        writing.push(database.apply(decide()));
      }
      ids.push(after.value._id);
    }
  } finally {
    await Promise.all(writing);
  }
  return ids;
}

export interface Updated extends Written {
  /** The first match as it is now. */
  first: Document | undefined;
}

/** Applies update operators to matches. `count` is how many really changed. */
export async function update(database: Database, where: Where, next: (before: Document) => Document): Promise<Updated> {
  const { collection, query, multi, transaction } = where;
  const result: Updated = { count: 0, examined: 0, by: '', first: undefined };
  const decide = (): Change[] => {
    const found = database.find(collection, { ...NO_ORDER, query, wanted: multi ? Infinity : 1 }, transaction);
    const changes: Change[] = [];
    for (const before of found.documents) {
      const value = next(before.value);
      if (isEqual(before.value, value)) continue;
      const change = { collection, key: before.key, before, after: database.version(value, before) };
      checkUnique(database, change, transaction, changes);
      changes.push(change);
    }
    const [match] = found.documents;
    const first = changes.find(({ key }) => key === match?.key)?.after ?? match;
    Object.assign(result, { count: changes.length, examined: found.examined, by: found.by, first: first?.value });
    return changes;
  };
  await database.write(decide, transaction);
  return result;
}

/** `doc(id).set()`: the whole document, made when it is not there. */
export async function replace(database: Database, where: Where, document: Document): Promise<Written & { created: unknown }> {
  checkNames(document);
  const { collection, query, transaction } = where;
  if (!('_id' in query)) throw invalidParam('a document is set by its _id');
  const key = idKey(query._id);
  const value = { _id: query._id, ...document };
  const result = { count: 0, examined: 1, by: '_id_', created: undefined as unknown };
  await database.write(() => {
    const before = database.current(collection, key, transaction);
    const change = { collection, key, before, after: database.version(value, before) };
    checkUnique(database, change, transaction);
    Object.assign(
      result,
      before ? { count: isEqual(before.value, value) ? 0 : 1, created: undefined } : { count: 0, created: query._id },
    );
    return [change];
  }, transaction);
  return result;
}

export async function remove(database: Database, where: Where): Promise<Written> {
  const { collection, query, multi, transaction } = where;
  const result: Written = { count: 0, examined: 0, by: '' };
  await database.write(() => {
    const found = database.find(collection, { ...NO_ORDER, query, wanted: multi ? Infinity : 1 }, transaction);
    Object.assign(result, { count: found.documents.length, examined: found.examined, by: found.by });
    return found.documents.map((before) => ({ collection, key: before.key, before, after: undefined }));
  }, transaction);
  return result;
}

export const updateBy = (operators: Document, condition: Document) => (before: Document) =>
  applyUpdate(before, operators, condition);
