/**
 * An ordered set of strings, each with what it points to. Everything costs the logarithm of its size, or the length of a page.
 * What is inserted waits until somebody looks: a thousand keys at once find their pages much faster than one by one.
 */

const PAGE = 512;
/** How full a page is made, so that the next inserts do not split it at once. */
const FILLED = 400;

/** So many wait at most. */
const MOST_WAITING = 4096;

interface Page<T> {
  keys: string[];
  values: T[];
}

/** Both pages in order; where they have the same key, the value of `b`. */
function union<T>(a: Page<T>, b: Page<T>): Page<T> {
  const keys: string[] = [];
  const values: T[] = [];
  let i = 0;
  for (let j = 0; j < b.keys.length; j++) {
    const key = b.keys[j] as string;
    for (; i < a.keys.length && (a.keys[i] as string) < key; i++) {
      keys.push(a.keys[i] as string);
      values.push(a.values[i] as T);
    }
    if (a.keys[i] === key) i++;
    keys.push(key);
    values.push(b.values[j] as T);
  }
  return { keys: keys.concat(a.keys.slice(i)), values: values.concat(a.values.slice(i)) };
}

function partsOf<T>({ keys, values }: Page<T>): Page<T>[] {
  if (keys.length <= PAGE) return keys.length > 0 ? [{ keys, values }] : [];
  const parts: Page<T>[] = [];
  for (let from = 0; from < keys.length; from += FILLED)
    parts.push({ keys: keys.slice(from, from + FILLED), values: values.slice(from, from + FILLED) });
  return parts;
}

/** The first position in `keys` that is not below `key`. */
function lowerBound(keys: readonly string[], key: string): number {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((keys[middle] as string) < key) low = middle + 1;
    else high = middle;
  }
  return low;
}

interface Position {
  page: number;
  at: number;
}

export class SortedKeys<T> {
  private pages: Page<T>[] = [];
  private waiting = new Map<string, T>();
  private filled: { keys: string[]; valueOf: (key: string) => T } | undefined;

  insert(key: string, value: T): void {
    this.waiting.set(key, value);
    if (this.waiting.size >= MOST_WAITING) this.settle();
  }

  /** Puts what waits into its pages. */
  private settle(): void {
    const { waiting, filled } = this;
    if (filled) {
      this.filled = undefined;
      // Without a function to compare by, the engine sorts texts several times as fast.
      const keys = filled.keys.sort();
      this.pages = partsOf({ keys, values: keys.map(filled.valueOf) });
    }
    if (waiting.size === 0) return;
    this.waiting = new Map();
    if (waiting.size <= this.pages.length) {
      for (const [key, value] of waiting) this.put(key, value);
      return;
    }
    const keys = [...waiting.keys()].sort();
    this.merge({ keys, values: keys.map((key) => waiting.get(key) as T) });
  }

  private merge({ keys, values }: Page<T>): void {
    const pages: Page<T>[] = [];
    let at = 0;
    for (const [i, page] of this.pages.entries()) {
      const from = at;
      const last = page.keys[page.keys.length - 1] as string;
      if (i === this.pages.length - 1) at = keys.length;
      else while (at < keys.length && (keys[at] as string) <= last) at++;
      if (at === from) pages.push(page);
      else pages.push(...partsOf(union(page, { keys: keys.slice(from, at), values: values.slice(from, at) })));
    }
    this.pages = this.pages.length > 0 ? pages : partsOf({ keys, values });
  }

  private put(key: string, value: T): void {
    const { page, at } = this.find(key);
    const place = page < this.pages.length ? page : page - 1;
    const target = this.pages[place];
    if (!target) {
      this.pages.push({ keys: [key], values: [value] });
      return;
    }
    const index = place === page ? at : target.keys.length;
    if (target.keys[index] === key) {
      target.values[index] = value;
      return;
    }
    target.keys.splice(index, 0, key);
    target.values.splice(index, 0, value);
    if (target.keys.length > PAGE) this.split(place);
  }

  /** Takes the place of everything inserted so far; `keys`, each once, are put in order when somebody looks. */
  fill(keys: string[], valueOf: (key: string) => T): void {
    this.waiting.clear();
    this.pages = [];
    this.filled = { keys, valueOf };
  }

  delete(key: string): void {
    this.settle();
    const { page, at } = this.find(key);
    const target = this.pages[page];
    if (target?.keys[at] !== key) return;
    target.keys.splice(at, 1);
    target.values.splice(at, 1);
    if (target.keys.length === 0) this.pages.splice(page, 1);
  }

  /** How many keys are in `[from, to)`. */
  count(from: string, to: string): number {
    this.settle();
    if (from >= to) return 0;
    const first = this.find(from);
    const last = this.find(to);
    if (first.page === last.page) return Math.max(0, last.at - first.at);
    let total = (this.pages[first.page]?.keys.length ?? 0) - first.at + last.at;
    for (let i = first.page + 1; i < last.page; i++) total += this.pages[i]?.keys.length ?? 0;
    return Math.max(0, total);
  }

  *ascending(from: string, to: string): Generator<T> {
    this.settle();
    let { page, at } = this.find(from);
    for (let current = this.pages[page]; current; current = this.pages[++page], at = 0) {
      for (; at < current.keys.length; at++) {
        if ((current.keys[at] as string) >= to) return;
        yield current.values[at] as T;
      }
    }
  }

  *descending(from: string, to: string): Generator<T> {
    this.settle();
    const end = this.find(to);
    let page = end.page;
    let at = end.at - 1;
    for (;;) {
      const current = this.pages[page];
      for (; current && at >= 0; at--) {
        if ((current.keys[at] as string) < from) return;
        yield current.values[at] as T;
      }
      const before = this.pages[--page];
      if (!before) return;
      at = before.keys.length - 1;
    }
  }

  /** Where `key` is, or would be. */
  private find(key: string): Position {
    let low = 0;
    let high = this.pages.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const keys = (this.pages[middle] as Page<T>).keys;
      if ((keys[keys.length - 1] as string) < key) low = middle + 1;
      else high = middle;
    }
    const page = this.pages[low];
    return { page: low, at: page ? lowerBound(page.keys, key) : 0 };
  }

  private split(index: number): void {
    const page = this.pages[index] as Page<T>;
    // Rising keys (times, counters) always split the last page: leave it nearly full.
    const half = index === this.pages.length - 1 ? Math.floor(page.keys.length * 0.9) : page.keys.length >>> 1;
    this.pages.splice(index + 1, 0, { keys: page.keys.splice(half), values: page.values.splice(half) });
  }
}
