import * as v from 'valibot';
import { bounds, command as _, open, refuse } from '../../runtime';

/** Stops telling of a search, or goes on: of what comes from then on. Safe to repeat. Refuses with SEARCH_NOT_FOUND. */
export const pause = open.input(v.strictObject({ id: bounds.id, paused: v.boolean() })).mutation(async ({ input: { id, paused }, ctx: { db, personId: _id, now } }): Promise<null> => {
  for (;;) {
    const at = (await db.savedSearches.read(_id))?.searches.findIndex((search) => search.id === id) ?? -1;
    if (at < 0) return refuse('SEARCH_NOT_FOUND');
    const goesOn = paused ? {} : { [`searches.${at}.since`]: now(), [`searches.${at}.told`]: [] };
    // Another may be removed meanwhile and move it to another index: then look again.
    if (await db.savedSearches.updateOne({ _id, [`searches.${at}.id`]: id }, { [`searches.${at}.paused`]: paused, ...goesOn, revision: _.inc(1) })) return null;
  }
});
