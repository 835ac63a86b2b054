/** The order openings are shown in. */
import { idAt } from '../../search/segment';
import type { JobQuery } from '../query';
import { freshness } from './columns';
import { isWithin, soonFrom, type Judged } from './judge';
import { fitOf, type Wishes } from './wishes';

export interface Hit {
  part: number;
  entry: number;
  id: string;
}

/** How much younger openings and those that close soon are put forward among equals; never enough to outweigh a better answer. */
const timely = { fresh: 3, soon: 1 } as const;

function keyOf({ part, scores }: Judged, query: JobQuery, now: Date, wishes: Wishes | undefined): (entry: number) => number {
  const { monthlyMin, monthlyMax, closesAt, publishedAt } = part.segment.numbers;
  const at = (column: Float64Array, entry: number): number => column[entry] ?? NaN;
  const orElse = (number: number, other: number): number => (Number.isNaN(number) ? other : number);
  const fit = wishes && fitOf(part, wishes);
  const soon = soonFrom(now);
  const fresh = freshness(part)(now);
  switch (query.sort) {
    case 'fit':
      return (entry) => (scores?.[entry] ?? 0) + timely.fresh * fresh(entry) + (isWithin(at(closesAt, entry), soon) ? timely.soon : 0) + (fit?.(entry).points ?? 0);
    case 'salary':
      return (entry) => orElse(orElse(at(monthlyMin, entry), at(monthlyMax, entry)), 0);
    case 'newest':
      return (entry) => at(publishedAt, entry);
    case 'closing':
      return (entry) => -orElse(at(closesAt, entry), Infinity);
  }
}

interface Keyed extends Hit {
  key: number;
  publishedAt: number;
}

/** The first so many. Equal ones by the newer, then by id, so that pages do not overlap. */
export function ordered(judged: readonly Judged[], query: JobQuery, now: Date, wishes: Wishes | undefined, count: number): Hit[] {
  const first = new FirstFew<Keyed>(count, (a, b) => b.key - a.key || b.publishedAt - a.publishedAt || (a.id < b.id ? -1 : 1));
  for (const [number, one] of judged.entries()) {
    const { segment } = one.part;
    const keyIn = keyOf(one, query, now, wishes);
    for (let at = 0; at < one.entries.length; at += 1) {
      if (one.turnedAway[at] !== 0) continue;
      const entry = one.entries[at] ?? 0;
      const key = keyIn(entry);
      if (first.isFull && key < first.last.key) continue;
      first.add({ part: number, entry, id: idAt(segment, entry), key, publishedAt: segment.numbers.publishedAt[entry] ?? 0 });
    }
  }
  return first.inOrder();
}

/** Keeps the first `count` of many in some order; sorted whenever twice as many have gathered. */
class FirstFew<T> {
  private kept: T[] = [];
  private sortedTo = 0;

  constructor(
    private readonly count: number,
    private readonly order: (a: T, b: T) => number,
  ) {}

  get isFull(): boolean {
    return this.sortedTo >= this.count;
  }

  /** The last of those that are sure to be among the first so far. */
  get last(): T {
    return this.kept[this.count - 1] as T;
  }

  add(item: T): void {
    this.kept.push(item);
    if (this.kept.length >= 2 * this.count + 16) this.cut();
  }

  inOrder(): T[] {
    this.cut();
    return this.kept;
  }

  private cut(): void {
    this.kept = this.kept.sort(this.order).slice(0, this.count);
    this.sortedTo = this.kept.length;
  }
}

