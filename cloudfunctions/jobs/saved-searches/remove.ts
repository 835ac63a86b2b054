import * as v from 'valibot';
import { bounds, command as _, open } from '../../runtime';

/** Forgets a search. Safe to repeat. */
export const remove = open.input(v.strictObject({ id: bounds.id })).mutation(async ({ input: { id }, ctx: { db, personId: _id } }): Promise<null> => {
  await db.savedSearches.updateOne({ _id, 'searches.id': id }, { searches: _.pull({ id }), revision: _.inc(1) });
  await db.savedSearches.remove({ _id, 'searches.0': _.exists(false) });
  return null;
});
