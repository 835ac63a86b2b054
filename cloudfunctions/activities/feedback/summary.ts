import * as v from 'valibot';
import { summaryOf, type FeedbackSummary, type FeedbackTag, type Stars } from '../../../domain/activity/feedback';
import { bounds, staff } from '../../runtime';
import { activityWithin } from '../activity-within';

export interface ActivityFeedbackSummary {
  title: string;
  /** Null while too few have said something. */
  summary: FeedbackSummary | null;
}

/** What those who were there say of an activity, in figures: never who said it. Refuses with ACTIVITY_NOT_FOUND, OUT_OF_REGION. */
export const summary = staff('editor')
  .input(v.strictObject({ activityId: bounds.id }))
  .query(async ({ input: { activityId }, ctx }): Promise<ActivityFeedbackSummary> => {
    const { title } = await activityWithin(ctx, activityId);
    const match = ['match', { activityId }] as const;
    const [stars, tags] = await Promise.all([
      ctx.db.activityFeedback.aggregate<{ _id: Stars; count: number }>([match, ['group', { _id: '$stars', count: { $sum: 1 } }]], 10),
      ctx.db.activityFeedback.aggregate<{ _id: FeedbackTag; count: number }>([match, ['unwind', '$tags'], ['group', { _id: '$tags', count: { $sum: 1 } }]], 100),
    ]);
    const counted = { stars: stars.map(({ _id, count }) => ({ stars: _id, count })), tags: tags.map(({ _id, count }) => ({ tag: _id, count })) };
    return { title, summary: summaryOf(counted) ?? null };
  });
