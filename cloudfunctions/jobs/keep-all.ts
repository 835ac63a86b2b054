import * as v from 'valibot';
import { command as _, open } from '../runtime';
import { jobIds } from './cards';
import { favouriteId } from './favourite';

/** Keeps a list somebody sent, or what a phone has kept so far, all at once. Safe to repeat: what is kept already stays where it is. Returns how many there are now of them. */
export const keepAll = open.input(v.strictObject({ ids: jobIds })).mutation(async ({ input, ctx }): Promise<{ kept: number }> => {
  const { db, personId } = ctx;
  const known = input.ids.length === 0 ? [] : await db.jobs.find({ _id: _.in(input.ids) }, { limit: input.ids.length, fields: ['_id'] });
  const wanted = input.ids.filter((id) => known.some(({ _id }) => _id === id));
  const at = ctx.now().getTime();
  // The first of the list is the newest of what is kept.
  await Promise.all(wanted.map((jobId, place) => db.favourites.insert({ _id: favouriteId(personId, jobId), personId, jobId, keptAt: new Date(at - place) })));
  return { kept: wanted.length };
});
