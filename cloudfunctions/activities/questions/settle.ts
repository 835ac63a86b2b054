import * as v from 'valibot';
import { bounds, checkText, command as _, effect, refuse, staff } from '../../runtime';

/**
 * Answers a question in public, or says to the one who asked why there is no answer; they are told. `stepId` names it: repeated, it is one.
 * Refuses with NOT_FOUND (also what belongs to another region), QUESTION_SETTLED, WORDS_REFUSED.
 */
export const settle = staff('editor')
  .input(v.strictObject({ id: bounds.id, stepId: bounds.id, outcome: v.picklist(['answered', 'declined']), text: bounds.text(300) }))
  .mutation(async ({ input: { id, stepId, outcome, text }, ctx }): Promise<null> => {
    const { db } = ctx;
    const question = await db.questions.read(id);
    if (!question || !ctx.reach.covers(question)) return refuse('NOT_FOUND');
    if (question.settled) return question.settled.stepId === stepId ? null : refuse('QUESTION_SETTLED');
    const [activity] = await Promise.all([db.activities.read(question.activityId), checkText(ctx, text, 'comment')]);
    const { activityId, district, personId } = question;
    const at = ctx.now();
    const settled = await db.questions.updateOne(
      { _id: id, state: 'open' },
      {
        state: outcome,
        settled: { stepId, text, by: ctx.personId, at },
        effects: _.push([
          effect.trace(ctx, { act: outcome === 'answered' ? 'question.answer' : 'question.decline', object: `questions/${id}`, district, after: { characters: text.length } }),
          effect.message(`${id}_settled`, at, personId, { kind: 'questionAnswered', activityId, title: activity?.title ?? '', answered: outcome === 'answered' }),
        ]),
      },
    );
    if (settled) return null;
    return (await db.questions.read(id))?.settled?.stepId === stepId ? null : refuse('QUESTION_SETTLED');
  });
