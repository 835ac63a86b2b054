import * as v from 'valibot';
import { plain } from '../../../domain/search/words';
import { shanghaiDate } from '../../../domain/time/shanghai';
import { bounds, command as _, open } from '../../runtime';
import { pseudonymOf } from '../../runtime/vault';

/** Popular is what was looked for within the last week. */
const keptFor = 8 * 24 * 60 * 60 * 1000;
/** More people make it no more popular than it is. */
const enoughPeople = 500;

/** Notes that someone looked for these words and opened what was found. One person, one count a day; safe to repeat. */
export const noteSearch = open.input(v.strictObject({ text: bounds.line(60) })).mutation(async ({ input, ctx }): Promise<null> => {
  const words = plain(input.text).trim();
  const day = shanghaiDate(ctx.now());
  const _id = `${day}_${words}`;
  const who = pseudonymOf(`${day}/${words}/${ctx.personId}`);
  const first = { _id, day, words, people: [who], expiresAt: new Date(ctx.now().getTime() + keptFor) };
  if (words === '' || (await ctx.db.searchCounts.insert(first))) return null;
  await ctx.db.searchCounts.updateOne({ _id, [`people.${enoughPeople - 1}`]: _.exists(false) }, { people: _.addToSet(who) });
  return null;
});
