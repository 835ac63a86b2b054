import * as v from 'valibot';
import { bounds, checkText, command as _, effect, refuse, staff } from '../../runtime';
import { isForReach } from './list';

/**
 * Answers what someone wrote; they are told. One answer each: a repeat of the same words finds it done, other words replace it.
 * Refuses with NOT_FOUND (also what belongs to another region), WORDS_REFUSED.
 */
export const answer = staff('editor')
  .input(v.strictObject({ id: bounds.id, text: bounds.text(500) }))
  .mutation(async ({ input: { id, text }, ctx }): Promise<null> => {
    const feedback = await ctx.db.feedback.read(id);
    if (!feedback || !isForReach(ctx.reach, feedback)) return refuse('NOT_FOUND');
    if (feedback.answer?.text === text) return null;
    await checkText(ctx, text, 'comment');
    const at = ctx.now();
    await ctx.db.feedback.updateOne(
      { _id: id, 'answer.text': _.neq(text) },
      {
        answer: _.set({ text, by: ctx.personId, at }),
        effects: _.push([
          effect.trace(ctx, { act: 'feedback.answer', object: `feedback/${id}`, district: feedback.district, ...(feedback.answer && { before: { characters: feedback.answer.text.length } }), after: { characters: text.length } }),
          effect.message(`${id}_answered_${ctx.requestId}`, at, feedback.personId, { kind: 'feedbackAnswered', feedbackId: id }),
        ]),
      },
    );
    return null;
  });
