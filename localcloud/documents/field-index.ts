/** One declared index: which keys a document has in it, and the documents in their order. */
import { requestFailed } from '../errors';
import { type IndexPlan } from '../options';
import { afterPrefix, countKey, descending, EMPTY_ARRAY, orderKey } from './order';
import { SortedKeys } from './sorted-keys';
import { type Stored } from './stored';
import { type Document, isPlain } from './values';

/** As in the cloud: longer keys cannot be indexed. */
export const MAX_KEY_BYTES = 1024;

type Arrays = ReadonlyMap<string, unknown>;
type Found = { value: unknown } | { path: string; items: readonly unknown[] };

/** Follows `segments` until a value, or an array not yet taken apart. */
function follow(document: Document, segments: readonly string[], arrays: Arrays): Found {
  let value: unknown = document;
  let path = '';
  for (let i = 0; i <= segments.length; i++) {
    if (Array.isArray(value)) {
      const next = segments[i];
      if (next !== undefined && /^\d+$/.test(next) && !arrays.has(path)) {
        value = (value as unknown[])[Number(next)];
        path = `${path}.${next}`;
        continue;
      }
      if (arrays.has(path)) {
        value = arrays.get(path);
        if (next === undefined) return { value };
      } else return { path, items: value };
    }
    const next = segments[i];
    if (next === undefined) return { value };
    if (!isPlain(value)) return { value: undefined };
    value = value[next];
    path = path ? `${path}.${next}` : next;
  }
  return { value };
}

export class FieldIndex {
  readonly keys = new SortedKeys<Stored>();
  /** First segments of the fields in which some document holds an array. Never shrinks, as in MongoDB. */
  readonly multikey = new Set<string>();
  private readonly segments: string[][];

  constructor(
    readonly plan: IndexPlan,
    private readonly collection: string,
  ) {
    this.segments = plan.fields.map((field) => field.path.split('.'));
  }

  /** The key of one value in field number `field`. */
  part(field: number, value: unknown): string {
    const key = orderKey(value);
    return this.plan.fields[field]?.direction === -1 ? descending(key) : key;
  }

  /** Every key of a document: one, or one for each element of an array. */
  keysOf(document: Document): string[] {
    const tuples: string[] = [];
    this.expand(document, new Map(), tuples);
    return tuples.length > 1 ? [...new Set(tuples)] : tuples;
  }

  private expand(document: Document, arrays: Arrays, out: string[]): void {
    let key = '';
    let array: { path: string; items: readonly unknown[] } | undefined;
    for (let i = 0; i < this.segments.length; i++) {
      const found = follow(document, this.segments[i] as string[], arrays);
      if ('value' in found) key += this.part(i, found.value);
      else if (array && array.path !== found.path)
        throw requestFailed(`cannot index parallel arrays [${found.path}] [${array.path}]`);
      else array = found;
    }
    if (!array) {
      if (Buffer.byteLength(key) > MAX_KEY_BYTES)
        throw requestFailed(
          `WiredTigerIndex::insert: key too large to index, failing ${this.collection}.${this.plan.name} ${Buffer.byteLength(key)}`,
        );
      out.push(key);
      return;
    }
    this.multikey.add(array.path.split('.')[0] as string);
    const items = array.items.length > 0 ? array.items : [EMPTY_ARRAY];
    for (const item of items) this.expand(document, new Map(arrays).set(array.path, item), out);
  }

  fill(all: readonly Stored[]): void {
    this.keys.fill(
      all.flatMap((stored) => this.keysOf(stored.value).map((key) => [key + countKey(stored.order), stored] as const)),
    );
  }

  /** `order` stays with a document for life, so an unchanged key only points to the new version. */
  replace(before: Stored | undefined, after: Stored | undefined): void {
    const now = new Set(after ? this.keysOf(after.value).map((key) => key + countKey(after.order)) : []);
    if (before)
      for (const key of this.keysOf(before.value)) {
        const full = key + countKey(before.order);
        if (!now.has(full)) this.keys.delete(full);
      }
    if (after) for (const key of now) this.keys.insert(key, after);
  }

  /** A document that has one of these keys and counts. */
  holder(keys: readonly string[], counts: (stored: Stored) => boolean): Stored | undefined {
    for (const key of keys) for (const stored of this.keys.ascending(key, afterPrefix(key))) if (counts(stored)) return stored;
    return undefined;
  }
}
