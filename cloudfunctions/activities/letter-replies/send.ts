import { createHash } from 'node:crypto';
import * as v from 'valibot';
import { bounds, checkText, command as _, open, refuse } from '../../runtime';
import type { LetterReplyDocument } from '../../runtime/documents/campaigns';
import { refuseErased } from '../../runtime/erased';

/** One a person and letter; says nothing about who wrote. */
const replyId = (letterId: string, personId: string): string => createHash('sha256').update(`${personId}/${letterId}`).digest('hex').slice(0, 32);

/**
 * Answers a letter; organisers of its district read it. One a person and letter: other words replace it until an organiser has answered.
 * Refuses with NOT_FOUND, REPLY_ANSWERED, WORDS_REFUSED, ACCOUNT_CLOSED.
 */
export const send = open
  .input(v.strictObject({ letterId: bounds.id, text: bounds.text(500) }))
  .mutation(async ({ input: { letterId, text }, ctx }): Promise<null> => {
    const { db, personId } = ctx;
    const _id = replyId(letterId, personId);
    const [letter, held, person] = await Promise.all([db.activities.read(letterId), db.letterReplies.read(_id), db.people.read(personId)]);
    refuseErased(person, ctx.now());
    if (!letter?.letter || letter.startsAt > ctx.now()) return refuse('NOT_FOUND');
    if (held?.text === text) return null;
    if (held?.answer) return refuse('REPLY_ANSWERED');
    await checkText(ctx, text, 'comment');
    const at = ctx.now();
    if (!held && (await db.letterReplies.insert({ _id, letterId, personId, district: letter.district, text, at }))) return null;
    return (await db.letterReplies.updateOne({ _id, answer: _.exists(false) }, { text, at })) ? null : refuse('REPLY_ANSWERED');
  });

export interface MyReply {
  text: string;
  at: string;
  answer: { text: string; at: string } | null;
}

/** What the caller has answered to a letter; null before. */
export const mine = open.input(v.strictObject({ letterId: bounds.id })).query(async ({ input: { letterId }, ctx }): Promise<MyReply | null> => {
  const held = await ctx.db.letterReplies.read(replyId(letterId, ctx.personId));
  return held ? saidIn(held) : null;
});

/** The words of a reply and of its answer; nobody's name. */
export const saidIn = ({ text, at, answer }: LetterReplyDocument): MyReply => ({
  text,
  at: at.toISOString(),
  answer: answer ? { text: answer.text, at: answer.at.toISOString() } : null,
});
