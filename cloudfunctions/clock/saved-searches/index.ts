import { findNew, lookedAt } from '../../../domain/job/saved-search';
import { isDaytime, nextMorning } from '../../../domain/message/daily';
import { shanghaiDate } from '../../../domain/time/shanghai';
import { command as _, type Database } from '../../runtime';
import type { SavedSearch, SavedSearchesDocument } from '../../runtime/documents/applying';
import { messageTo } from '../../runtime/effects';
import { openJobIndex } from '../../runtime/job-index';
import type { StepContext } from '../step';

/** People looked at in one tick: a search takes milliseconds. */
const AT_ONCE = 200;
/** Where nothing was found, it is looked again after this. Milliseconds. */
const AGAIN = 3600 * 1000;

/**
 * Looks for new openings that fit what people keep, by day, and tells each person at most once a day: the message's name holds the day. Safe
 * to repeat at any point: what was told is written down after the message, and a message that is there already is as good. Returns how many
 * people were told.
 */
export const lookForOpenings = async ({ db, now, hasTime }: Pick<StepContext, 'db' | 'now' | 'hasTime'>): Promise<number> => {
  const at = now();
  if (!isDaytime(at)) return 0;
  const due = await db.savedSearches.find({ lookAt: _.lte(at) }, { limit: AT_ONCE, order: [['lookAt', 'asc']] });
  if (due.length === 0) return 0;
  const index = await openJobIndex(db);
  let told = 0;
  for (const kept of due) {
    if (!hasTime()) break;
    const except = new Set((await db.dismissals.find({ personId: kept._id }, { limit: 1000, fields: ['jobId'] })).map(({ jobId }) => jobId));
    const looks = kept.searches.map((search) => ({ search, found: search.paused ? [] : findNew(index, search.criteria, search, at, except) }));
    if (await tell(db, kept, looks, at)) told += 1;
  }
  return told;
};

interface Look {
  search: SavedSearch;
  found: readonly string[];
}

const tell = async (db: Database, { _id, revision }: SavedSearchesDocument, looks: readonly Look[], at: Date): Promise<boolean> => {
  const hits = looks.filter(({ found }) => found.length > 0);
  const [first] = hits;
  if (first) {
    const { search: { id: searchId, name }, found } = first;
    const message = { kind: 'openingsFound' as const, searchId, name, count: found.length, searches: hits.length, on: at.toISOString() };
    await db.messages.insert(messageTo(_id, { id: `openings_${shanghaiDate(at)}_${_id}`, at, message }));
  }
  const searches = looks.map(({ search, found }): SavedSearch => ({ ...search, ...(!search.paused && lookedAt(search, found, at)), ...(found.length > 0 && { found: { count: found.length, at } }) }));
  // Changed meanwhile by its owner: the next tick looks anew.
  const lookAt = first ? nextMorning(at) : new Date(at.getTime() + AGAIN);
  return (await db.savedSearches.updateOne({ _id, revision }, { searches, lookAt, revision: _.inc(1) })) && first !== undefined;
};
