import * as v from 'valibot';
import { attendanceOf } from '../../../domain/activity/attendance';
import { allFeedbackTags, longestFeedback, type Stars } from '../../../domain/activity/feedback';
import { bounds, checkText, command as _, refuse, student } from '../../runtime';
import { signUpId } from '../../runtime/seats';

export interface FeedbackSent {
  revision: number;
}

/**
 * What somebody who was there says of it; one each, which may be replaced until the activity is put away. `revision` is the one that was looked
 * at, 0 for none. Safe to repeat: a sending is named by the device. Refuses with ACTIVITY_NOT_FOUND, FEEDBACK_NOT_YOURS, FEEDBACK_OVER,
 * FEEDBACK_CHANGED, WORDS_REFUSED.
 */
export const send = student
  .input(
    v.strictObject({
      activityId: bounds.id,
      sendId: bounds.id,
      revision: bounds.whole(0, 10_000),
      stars: v.picklist([1, 2, 3, 4, 5]),
      tags: v.pipe(v.array(v.picklist(allFeedbackTags)), v.maxLength(allFeedbackTags.length)),
      words: v.optional(bounds.text(longestFeedback)),
    }),
  )
  .mutation(async ({ input: { activityId, sendId, revision, stars, tags, words = '' }, ctx }): Promise<FeedbackSent> => {
    const { db, personId } = ctx;
    const _id = signUpId(activityId, personId);
    const [activity, record] = await Promise.all([db.activities.read(activityId), db.signUps.read(_id)]);
    if (!activity) return refuse('ACTIVITY_NOT_FOUND');
    if (!record || attendanceOf(record, activity) !== 'attended') refuse('FEEDBACK_NOT_YOURS');
    if (activity.archivedAt) refuse('FEEDBACK_OVER');
    await checkText(ctx, words, 'comment');
    const said = { stars: stars as Stars, tags: [...new Set(tags)], words, at: ctx.now(), sendId };
    if (revision === 0 && (await db.activityFeedback.insert({ _id, activityId, personId, ...said, revision: 1 }))) return { revision: 1 };
    const { tags: chosen, ...rest } = said;
    if (await db.activityFeedback.updateOne({ _id, revision, sendId: _.neq(sendId) }, { ...rest, tags: _.set(chosen), revision: revision + 1 })) return { revision: revision + 1 };
    const held = await db.activityFeedback.read(_id);
    return held?.sendId === sendId ? { revision: held.revision } : refuse('FEEDBACK_CHANGED');
  });
