import * as v from 'valibot';
import { bounds, command as _, staff } from '../../runtime';
import { within } from '../../runtime/within';

/** A question that waits; who asked stays unnamed. */
export interface WaitingQuestion {
  id: string;
  activityId: string;
  activity: string;
  text: string;
  at: string;
}

export interface WaitingQuestions {
  questions: WaitingQuestion[];
  /** Where the next page begins; null at the end. */
  next: number | null;
}

const PAGE = 20;

/** Questions that wait for an answer in the caller's regions, the oldest first. */
export const queue = staff('editor')
  .input(v.strictObject({ cursor: v.optional(bounds.whole(0, 10_000)) }))
  .query(async ({ input: { cursor: from = 0 }, ctx }): Promise<WaitingQuestions> => {
    const found = await ctx.db.questions.find(_.and([{ state: 'open' }, within('district', ctx.reach.regions)]), { order: [['at', 'asc'], ['_id', 'asc']], skip: from, limit: PAGE + 1 });
    const page = found.slice(0, PAGE);
    const activities = await ctx.db.activities.find({ _id: _.in([...new Set(page.map(({ activityId }) => activityId))]) }, { limit: PAGE, fields: ['title'] });
    const titles = new Map(activities.map(({ _id, title }) => [_id, title]));
    const questions = page.map(({ _id, activityId, text, at }) => ({ id: _id, activityId, activity: titles.get(activityId) ?? '', text, at: at.toISOString() }));
    return { questions, next: found.length > PAGE ? from + PAGE : null };
  });
