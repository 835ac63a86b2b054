import * as v from 'valibot';
import { bounds, checkText, command as _, effect, refuse, staff } from '../../runtime';

/**
 * Answers a reply to a letter, once; whoever wrote it is told. `seen`: when the words were written that are answered. Safe to repeat: the same
 * words find it done. Refuses with NOT_FOUND (also what belongs to another region), REPLY_CHANGED, WORDS_REFUSED.
 */
export const answer = staff('editor')
  .input(v.strictObject({ id: bounds.id, seen: bounds.instant, text: bounds.text(500) }))
  .mutation(async ({ input: { id, seen, text }, ctx }): Promise<null> => {
    const { db } = ctx;
    const reply = await db.letterReplies.read(id);
    if (!reply || !ctx.reach.covers(reply)) return refuse('NOT_FOUND');
    if (reply.answer) return reply.answer.text === text ? null : refuse('REPLY_CHANGED');
    const [letter] = await Promise.all([db.activities.read(reply.letterId), checkText(ctx, text, 'comment')]);
    const at = ctx.now();
    const answered = await db.letterReplies.updateOne(
      { _id: id, at: new Date(seen), answer: _.exists(false) },
      {
        answer: { text, by: ctx.personId, at },
        effects: _.push([
          effect.trace(ctx, { act: 'letterReply.answer', object: `letterReplies/${id}`, district: reply.district, after: { characters: text.length } }),
          effect.message(`${id}_answered`, at, reply.personId, { kind: 'letterAnswered', letterId: reply.letterId, title: letter?.title ?? '' }),
        ]),
      },
    );
    if (answered) return null;
    return (await db.letterReplies.read(id))?.answer?.text === text ? null : refuse('REPLY_CHANGED');
  });
