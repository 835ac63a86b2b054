import * as v from 'valibot';
import { excerptOf, type Excerpt } from '../../../domain/job/excerpt';
import { longestSearch } from '../../../domain/job/query';
import { bounds, command as _, open } from '../../runtime';
import { cardsOnPage } from './page';

/** As many as a page of the search says. */
const mostWords = 12;

const words = v.pipe(v.array(bounds.line(longestSearch)), v.minLength(1), v.maxLength(mostWords));

/**
 * Where in an opening the words stand that its card does not show: asked for the cards of a page that need it, once they are on the screen,
 * because the long texts would slow the search itself down. An opening that has none of its words is left out. Public-safe. One database call.
 */
export const excerpts = open
  .input(v.strictObject({ asked: v.pipe(v.array(v.strictObject({ id: bounds.id, words })), v.minLength(1), v.maxLength(cardsOnPage)) }))
  .query(async ({ input: { asked }, ctx }): Promise<Record<string, Excerpt>> => {
    const documents = await ctx.db.jobs.find({ _id: _.in(asked.map(({ id }) => id)) }, { limit: asked.length, fields: ['job.majors', 'job.welfare', 'job.text'] });
    const byId = new Map(documents.map(({ _id, job }) => [_id, job]));
    return Object.fromEntries(
      asked.flatMap(({ id, words: wanted }) => {
        const job = byId.get(id);
        const excerpt = job && excerptOf(job, wanted);
        return excerpt ? [[id, excerpt]] : [];
      }),
    );
  });
