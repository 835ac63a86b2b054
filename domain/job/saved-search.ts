/** Searches people keep, to hear of what is new. */
import { findJobs } from './finder';
import type { JobShape } from './entry';
import type { JobQuery } from './query';
import type { OpenIndex } from '../search/open-index';

/** A person keeps no more than this. */
export const mostSearches = 10;

/** What a look tells apart: what came since, and of that what was told already. */
export interface LookedAt {
  since: Date;
  told: readonly string[];
}

/** An opening may come into the index this much after it was published. Milliseconds. */
const LAG = 3600 * 1000;
/** More than this is only “many”. */
const MOST = 500;

/** The ids of openings that answer all of the search, published since the last look and not told of yet, the newest first. */
export function findNew(index: OpenIndex<JobShape>, query: JobQuery, { since, told }: LookedAt, now: Date, except: ReadonlySet<string>): string[] {
  const found = findJobs(index, { ...query, sort: 'newest' }, { now, except: new Set([...except, ...told]) });
  // What answers only some of the words is worth showing to whoever looks, not worth a message.
  if (found.how === 'some') return [];
  const fresh = found.hits(0, MOST).filter(({ part, entry }) => (index.parts[part]?.segment.numbers.publishedAt[entry] ?? 0) >= since.getTime());
  return fresh.map(({ id }) => id);
}

/** Where the next look begins: a little back, since the index lags; what was told in that time is remembered. */
export const lookedAt = ({ since, told }: LookedAt, found: readonly string[], now: Date): LookedAt => ({
  since: new Date(Math.max(since.getTime(), now.getTime() - LAG)),
  told: [...found, ...told].slice(0, MOST),
});
