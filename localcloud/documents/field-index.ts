/** One declared index: which keys a document has in it, and the documents in their order. */
import { requestFailed } from '../errors';
import { type IndexPlan } from '../options';
import { afterPrefix, countKey, countOf, descending, EMPTY_ARRAY, inOnePiece, orderKey, withoutCount } from './order';
import { SortedKeys } from './sorted-keys';
import { type Entry, type Stored } from './stored';
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

  /** Refuses keys that cannot be indexed. `order` makes the keys of one document different from all others'. */
  entryOf(document: Document, order: number): Entry {
    const count = countKey(order);
    const key = this.plainKey(document);
    if (key !== undefined) return { root: '', keys: [inOnePiece(this.checked(key) + count)] };
    const found = { root: '', keys: new Set<string>() };
    this.expand(document, new Map(), found);
    return { root: found.root, keys: [...found.keys].map((one) => inOnePiece(one + count)) };
  }

  /** The only key of a document that holds no array on the way to a field: most. */
  private plainKey(document: Document): string | undefined {
    let key = '';
    for (let i = 0; i < this.segments.length; i++) {
      let value: unknown = document;
      for (const segment of this.segments[i] as string[]) {
        value = isPlain(value) ? value[segment] : undefined;
        if (Array.isArray(value)) return undefined;
      }
      key += this.part(i, value);
    }
    return key;
  }

  private checked(key: string): string {
    if (key.length > MAX_KEY_BYTES)
      throw requestFailed(
        `WiredTigerIndex::insert: key too large to index, failing ${this.collection}.${this.plan.name} ${key.length}`,
      );
    return key;
  }

  private expand(document: Document, arrays: Arrays, out: { root: string; keys: Set<string> }): void {
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
      out.keys.add(this.checked(key));
      return;
    }
    out.root = array.path.split('.')[0] as string;
    const items = array.items.length > 0 ? array.items : [EMPTY_ARRAY];
    for (const item of items) this.expand(document, new Map(arrays).set(array.path, item), out);
  }

  /** Takes the keys of a start, in any order; each ends with the order of its document. */
  fill(keys: string[], byOrder: readonly Stored[]): void {
    this.keys.fill(keys, (key) => byOrder[countOf(key)] as Stored);
  }

  /** Where the keys are the same, they only point to the new version. */
  replace(before: Entry | undefined, after: Entry | undefined, stored: Stored): void {
    for (const key of before?.keys ?? []) if (!after?.keys.includes(key)) this.keys.delete(key);
    if (!after) return;
    if (after.root !== '') this.multikey.add(after.root);
    for (const key of after.keys) this.keys.insert(key, stored);
  }

  /** A document that has one of an entry's keys, whatever its order, and counts. */
  holder({ keys }: Entry, counts: (stored: Stored) => boolean): Stored | undefined {
    for (const key of keys) {
      const from = withoutCount(key);
      for (const stored of this.keys.ascending(from, afterPrefix(from))) if (counts(stored)) return stored;
    }
    return undefined;
  }
}

/** Whether two documents have a key in common. */
export function shareKey(a: Entry, b: Entry): boolean {
  const keys = a.keys.map(withoutCount);
  return b.keys.some((key) => keys.includes(withoutCount(key)));
}
