import * as v from 'valibot';
import { longestReason, type ExceptionState } from '../../../domain/activity/exception';
import { bounds, checkText, refuse, student } from '../../runtime';
import { exceptionId, missesFor } from '../may-join';

/**
 * Asks to come to an activity that is not for the caller, once an activity; open as long as people may sign up, or will. Safe to repeat: what
 * was asked stands, with its answer. Refuses with ACTIVITY_NOT_FOUND, ACTIVITY_CALLED_OFF, WINDOW_CLOSED, EXCEPTION_NOT_NEEDED, WORDS_REFUSED.
 */
export const ask = student
  .input(v.strictObject({ activityId: bounds.id, reason: bounds.text(longestReason) }))
  .mutation(async ({ input: { activityId, reason }, ctx }): Promise<{ state: ExceptionState }> => {
    const { db, personId, person } = ctx;
    const activity = (await db.activities.read(activityId)) ?? refuse('ACTIVITY_NOT_FOUND');
    const _id = exceptionId(activityId, personId);
    const asked = await db.exceptions.read(_id);
    if (asked) return { state: asked.state };
    const now = ctx.now();
    if (activity.calledOff) refuse('ACTIVITY_CALLED_OFF');
    if (now >= activity.window.closesAt) refuse('WINDOW_CLOSED');
    const misses = await missesFor(db, activity, person);
    if (misses.length === 0) refuse('EXCEPTION_NOT_NEEDED');
    await checkText(ctx, reason, 'comment');
    const { district } = activity;
    if (await db.exceptions.insert({ _id, activityId, personId, district, reason, misses, state: 'asked', askedAt: now })) return { state: 'asked' };
    return { state: (await db.exceptions.read(_id))?.state ?? 'asked' };
  });
