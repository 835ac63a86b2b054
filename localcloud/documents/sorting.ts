/** The order of results: MongoDB's, by one or several fields. */
import { invalidOperator } from '../errors';
import { leavesOf } from './leaves';
import { descending, EMPTY_ARRAY, orderKey } from './order';
import { type Document, isPlain } from './values';

export type Sort = readonly (readonly [path: string, direction: 1 | -1])[];

export function sortOf(value: unknown): Sort {
  if (!isPlain(value)) throw invalidOperator('the sort specification must be an object');
  return Object.entries(value).map(([path, direction]) => {
    if (direction !== 1 && direction !== -1) throw invalidOperator(`the sort direction of ${path} must be 1 or -1`);
    return [path, direction] as const;
  });
}

/** What an index keeps of a field: the elements of an array, one mark for an empty one, null for nothing. */
function keysAt(document: Document, path: string): string[] {
  const leaves = leavesOf(document, path).flatMap((leaf) =>
    !Array.isArray(leaf) ? [leaf] : leaf.length > 0 ? (leaf as unknown[]) : [EMPTY_ARRAY],
  );
  return (leaves.length > 0 ? leaves : [null]).map(orderKey).sort();
}

/** An array stands by its least element upwards, by its greatest downwards. */
export function sortKey(document: Document, sort: Sort): string {
  return sort
    .map(([path, direction]) => {
      const keys = keysAt(document, path);
      return direction === 1 ? (keys[0] as string) : descending(keys[keys.length - 1] as string);
    })
    .join('');
}

/** A new array; equals keep their order. */
export function sortBy<T>(items: readonly T[], documentOf: (item: T) => Document, sort: Sort): T[] {
  const keyed = items.map((item, place) => ({ item, place, key: sortKey(documentOf(item), sort) }));
  keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.place - b.place));
  return keyed.map(({ item }) => item);
}

export const sortDocuments = (documents: readonly Document[], sort: Sort): Document[] =>
  sortBy(documents, (document) => document, sort);
