/** A collection as one reader sees it: now, or as a transaction does — its snapshot with its own writes on top. */
import { type Collection, type Found, type Search, sorted } from './collection';
import { type Stored } from './stored';
import { compileFilter } from './filter';
import { describePlan, planFor } from './plan';
import { type Transaction } from './transactions';

export function visible(collection: Collection, key: string, transaction: Transaction): Stored | undefined {
  const own = transaction.writes.get(collection.plan.name);
  if (own?.has(key)) return own.get(key);
  const past = collection.history.at(key, transaction.snapshot ?? Infinity);
  return past ? past.stored : collection.documents.get(key);
}

/** Candidates of today's indexes, and every key that is or was different for this transaction. */
export function findInTransaction(collection: Collection, search: Search, transaction: Transaction): Found {
  const matches = compileFilter(search.query);
  const plan = planFor(collection, { query: search.query, sort: search.sort, wanted: Infinity });
  const keys = new Set<string>();
  for (const stored of collection.walk(plan)) keys.add(stored.key);
  for (const key of collection.history.changedSince(transaction.snapshot ?? Infinity)) keys.add(key);
  for (const key of transaction.writes.get(collection.plan.name)?.keys() ?? []) keys.add(key);
  const found: Stored[] = [];
  for (const key of keys) {
    const stored = visible(collection, key, transaction);
    if (stored && matches(stored.value)) found.push(stored);
  }
  found.sort((a, b) => a.order - b.order);
  const inOrder = search.sort.length > 0 ? sorted(found, search.sort) : found;
  return { documents: inOrder.slice(search.skip, search.skip + search.wanted), examined: keys.size, by: describePlan(plan) };
}
