/** An ordered set of strings, each with what it points to. Everything costs the logarithm of its size, or the length of a page. */

const PAGE = 512;
/** How full a page is made, so that the next inserts do not split it at once. */
const FILLED = 400;

interface Page<T> {
  keys: string[];
  values: T[];
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

  insert(key: string, value: T): void {
    const { page, at } = this.find(key);
    const target = this.pages[page] ?? this.pages[page - 1];
    if (!target) {
      this.pages.push({ keys: [key], values: [value] });
      return;
    }
    const index = this.pages[page] ? at : target.keys.length;
    if (target.keys[index] === key) {
      target.values[index] = value;
      return;
    }
    target.keys.splice(index, 0, key);
    target.values.splice(index, 0, value);
    if (target.keys.length > PAGE) this.split(this.pages.indexOf(target));
  }

  /** Takes the place of everything inserted so far; much cheaper than one by one. */
  fill(entries: (readonly [key: string, value: T])[]): void {
    entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    this.pages = [];
    for (let from = 0; from < entries.length; from += FILLED) {
      const part = entries.slice(from, from + FILLED);
      this.pages.push({ keys: part.map(([key]) => key), values: part.map(([, value]) => value) });
    }
  }

  delete(key: string): void {
    const { page, at } = this.find(key);
    const target = this.pages[page];
    if (target?.keys[at] !== key) return;
    target.keys.splice(at, 1);
    target.values.splice(at, 1);
    if (target.keys.length === 0) this.pages.splice(page, 1);
  }

  /** How many keys are in `[from, to)`. */
  count(from: string, to: string): number {
    const first = this.find(from);
    const last = this.find(to);
    if (first.page === last.page) return Math.max(0, last.at - first.at);
    let total = (this.pages[first.page]?.keys.length ?? 0) - first.at + last.at;
    for (let i = first.page + 1; i < last.page; i++) total += this.pages[i]?.keys.length ?? 0;
    return Math.max(0, total);
  }

  *ascending(from: string, to: string): Generator<T> {
    let { page, at } = this.find(from);
    for (let current = this.pages[page]; current; current = this.pages[++page], at = 0) {
      for (; at < current.keys.length; at++) {
        if ((current.keys[at] as string) >= to) return;
        yield current.values[at] as T;
      }
    }
  }

  *descending(from: string, to: string): Generator<T> {
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
