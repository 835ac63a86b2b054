import * as v from 'valibot';
import { mostSearches } from '../../../domain/job/saved-search';
import { bounds, checkText, command as _, refuse, student } from '../../runtime';
import type { SavedSearch } from '../../runtime/documents/applying';
import { criteria } from '../search/criteria';

/** Keeps a search, as it was searched: what is published from now on and fits is told of. Safe to repeat: it is named by the device. Refuses with WORDS_REFUSED, SEARCHES_FULL. */
export const save = student
  .input(v.strictObject({ id: bounds.id, name: bounds.line(30), criteria: v.strictObject(criteria) }))
  .mutation(async ({ input: { id, name, criteria: asked }, ctx }): Promise<null> => {
    const { db, personId: _id } = ctx;
    await checkText(ctx, [name, asked.text].filter(Boolean).join('\n'), 'profile');
    const now = ctx.now();
    const search: SavedSearch = { id, name, criteria: asked, paused: false, since: now, told: [] };
    if (await db.savedSearches.insert({ _id, searches: [search], lookAt: now, revision: 1 })) return null;
    const hasRoom = { [`searches.${mostSearches - 1}`]: _.exists(false) };
    if (await db.savedSearches.updateOne({ _id, ...hasRoom, 'searches.id': _.neq(id) }, { searches: _.push([search]), revision: _.inc(1) })) return null;
    const kept = await db.savedSearches.read(_id);
    return kept?.searches.some((each) => each.id === id) ? null : refuse('SEARCHES_FULL');
  });
