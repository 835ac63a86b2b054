import { createHash } from 'node:crypto';
import * as v from 'valibot';
import { bounds, checkText, command as _, open, refuse } from '../../runtime';
import type { LetterReplyDocument } from '../../runtime/documents/campaigns';
import { refuseErased } from '../../runtime/erased';

/** One a person and letter; says nothing about who wrote. */
const replyId = (letterId: string, personId: string): string => createHash('sha256').update(`${personId}/${letterId}`).digest('hex').slice(0, 32);

/**
 * Answers a letter; organisers of its district read it. One a person and letter: other words replace it until an organiser has answered.
 * `revision` is the one that was looked at, 0 for none. Safe to repeat: a sending is named by the device. Refuses with NOT_FOUND,
 * REPLY_ANSWERED, REPLY_OUTDATED, WORDS_REFUSED, ACCOUNT_CLOSED.
 */
export const send = open
  .input(v.strictObject({ letterId: bounds.id, sendId: bounds.id, revision: bounds.whole(0, 10_000), text: bounds.text(500) }))
  .mutation(async ({ input: { letterId, sendId, revision, text }, ctx }): Promise<null> => {
    const { db, personId } = ctx;
    const _id = replyId(letterId, personId);
    const [letter, held, person] = await Promise.all([db.activities.read(letterId), db.letterReplies.read(_id), db.people.read(personId)]);
    refuseErased(person, ctx.now());
    if (!letter?.letter || letter.startsAt > ctx.now()) return refuse('NOT_FOUND');
    if (held?.sendId === sendId) return null;
    if (held?.answer) return refuse('REPLY_ANSWERED');
    await checkText(ctx, text, 'comment');
    const said = { text, at: ctx.now(), sendId, revision: revision + 1 };
    if (revision === 0 && (await db.letterReplies.insert({ _id, letterId, personId, district: letter.district, ...said }))) return null;
    if (await db.letterReplies.updateOne({ _id, revision, answer: _.exists(false) }, said)) return null;
    const now = await db.letterReplies.read(_id);
    if (now?.sendId === sendId) return null;
    return refuse(now?.answer ? 'REPLY_ANSWERED' : 'REPLY_OUTDATED');
  });

/**
 * Takes back what the caller has answered to a letter, and what came back with it: nothing of it is kept. Needs no account. Safe to repeat.
 * Refuses with REPLY_SETTLING while the record of an answer is still being written, a minute at most.
 */
export const takeBack = open.input(v.strictObject({ letterId: bounds.id })).mutation(async ({ input: { letterId }, ctx }): Promise<null> => {
  const { letterReplies } = ctx.db;
  const _id = replyId(letterId, ctx.personId);
  await letterReplies.remove({ _id, 'effects.0': _.exists(false) });
  return (await letterReplies.read(_id)) ? refuse('REPLY_SETTLING') : null;
});

/** What was written and what came back. */
export interface ReplySaid {
  text: string;
  at: string;
  answer: { text: string; at: string } | null;
}

export interface MyReply extends ReplySaid {
  revision: number;
}

/** What the caller has answered to a letter; null before. */
export const mine = open.input(v.strictObject({ letterId: bounds.id })).query(async ({ input: { letterId }, ctx }): Promise<MyReply | null> => {
  const held = await ctx.db.letterReplies.read(replyId(letterId, ctx.personId));
  return held ? { ...saidIn(held), revision: held.revision } : null;
});

/** The words of a reply and of its answer; nobody's name. */
export const saidIn = ({ text, at, answer }: LetterReplyDocument): ReplySaid => ({
  text,
  at: at.toISOString(),
  answer: answer ? { text: answer.text, at: answer.at.toISOString() } : null,
});
