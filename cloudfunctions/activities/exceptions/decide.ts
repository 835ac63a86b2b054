import * as v from 'valibot';
import { decidableFrom, longestReason } from '../../../domain/activity/exception';
import { bounds, checkText, command as _, effect, refuse, staff } from '../../runtime';
import { aboutActivity } from '../../runtime/seats';
import { pseudonymOf } from '../../runtime/vault';

/** A no needs words; a yes may have some. */
const Answer = v.variant('outcome', [
  v.strictObject({ outcome: v.literal('granted'), words: v.optional(bounds.line(longestReason)) }),
  v.strictObject({ outcome: v.literal('refused'), words: bounds.line(longestReason) }),
]);

/**
 * Grants somebody's request to come, or not; the person is told, and it is recorded, in the one write. Safe to repeat: a decision is named by
 * the device. Refuses with EXCEPTION_NOT_FOUND, OUT_OF_REGION, NOT_ALLOWED for one's own, EXCEPTION_SETTLED, WORDS_REFUSED, and a yes
 * that comes too late to sign up with ACTIVITY_CALLED_OFF, WINDOW_CLOSED.
 */
export const decide = staff('editor')
  .input(v.strictObject({ id: bounds.id, decisionId: bounds.id, answer: Answer }))
  .mutation(async ({ input: { id, decisionId, answer }, ctx }): Promise<null> => {
    const held = (await ctx.db.exceptions.read(id)) ?? refuse('EXCEPTION_NOT_FOUND');
    const { activityId, personId, district, state } = held;
    if (!ctx.reach.covers({ district, activityId })) refuse('OUT_OF_REGION');
    if (personId === ctx.personId) refuse('NOT_ALLOWED', '自己的申请请同事来答复。');
    if (held.decision?.id === decisionId) return null;
    const from = decidableFrom(answer.outcome);
    if (!from.includes(state)) refuse('EXCEPTION_SETTLED');
    const activity = (await ctx.db.activities.read(activityId)) ?? refuse('ACTIVITY_NOT_FOUND');
    const { outcome, words } = answer;
    const at = ctx.now();
    if (outcome === 'granted') {
      if (activity.calledOff) refuse('ACTIVITY_CALLED_OFF', '这场活动已经取消，同意了也报不了名。');
      if (at >= activity.window.closesAt) refuse('WINDOW_CLOSED', '报名已经截止，同意了也报不了名。');
    }
    if (words) await checkText(ctx, words, 'comment');
    const isDecided = await ctx.db.exceptions.updateOne(
      { _id: id, state: _.in(from) },
      {
        state: outcome,
        decision: _.set({ id: decisionId, by: ctx.personId, at, ...(words && { words }) }),
        effects: _.push([
          effect.trace(ctx, {
            act: `exception.${outcome}`,
            object: `people/${pseudonymOf(personId)}`,
            district,
            before: { state },
            after: { state: outcome, activityId },
            ...(words && { why: words }),
          }),
          effect.message(`${id}_${decisionId}`, at, personId, { kind: 'exceptionDecided', outcome, ...(words && { words }), ...aboutActivity(activity) }),
        ]),
      },
    );
    if (isDecided) return null;
    // Answered meanwhile: by this very call, sent twice, or by a colleague.
    return (await ctx.db.exceptions.read(id))?.decision?.id === decisionId ? null : refuse('EXCEPTION_SETTLED');
  });
