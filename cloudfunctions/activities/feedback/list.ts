import * as v from 'valibot';
import { fewestToShow, type Stars } from '../../../domain/activity/feedback';
import { shanghaiDate } from '../../../domain/time/shanghai';
import { bounds, command as _, staff } from '../../runtime';
import { activityWithin } from '../activity-within';

export interface SaidWords {
  words: string;
  stars: Stars;
  /** `YYYY-MM-DD` in Shanghai: the minute would tell who it was. */
  on: string;
}

export interface WordsPage {
  said: SaidWords[];
  /** Where the next page begins; null at the end. */
  next: number | null;
}

const PAGE = 20;

/** What people wrote of an activity, the last first, without names; nothing while too few have said something. Refuses with ACTIVITY_NOT_FOUND, OUT_OF_REGION. */
export const list = staff('editor')
  .input(v.strictObject({ activityId: bounds.id, cursor: v.optional(bounds.whole(0, 20_000)) }))
  .query(async ({ input: { activityId, cursor: from = 0 }, ctx }): Promise<WordsPage> => {
    await activityWithin(ctx, activityId);
    if ((await ctx.db.activityFeedback.count({ activityId })) < fewestToShow) return { said: [], next: null };
    const found = await ctx.db.activityFeedback.find({ activityId, words: _.neq('') }, { order: [['at', 'desc'], ['_id', 'asc']], skip: from, limit: PAGE + 1, fields: ['words', 'stars', 'at'] });
    const said = found.slice(0, PAGE).map(({ words, stars, at }) => ({ words, stars, on: shanghaiDate(at) }));
    return { said, next: found.length > PAGE ? from + PAGE : null };
  });
