import { createHash } from 'node:crypto';
import * as v from 'valibot';
import { everywhere } from '../../domain/person/region';
import { bounds, checkText, open } from '../runtime';

export interface MyFeedback {
  id: string;
  text: string;
  at: string;
  answer: { text: string; at: string } | null;
}

/** Words to the organisers; they pass WeChat's check first. `sendId` names the sending: repeated, it is one. Refuses with WORDS_REFUSED. */
export const sendFeedback = open
  .input(v.strictObject({ text: bounds.text(500), sendId: v.pipe(bounds.id, v.maxLength(40)) }))
  .mutation(async ({ input: { text, sendId }, ctx }): Promise<null> => {
    await checkText(ctx, text, 'comment');
    const person = await ctx.db.people.read(ctx.personId);
    const district = person?.homeDistrict ?? everywhere;
    await ctx.db.feedback.insert({ _id: namelessId(ctx.personId, sendId), personId: ctx.personId, district, text, at: ctx.now() });
    return null;
  });

/** The same for a repeat, and says nothing about who wrote. */
const namelessId = (personId: string, sendId: string): string => createHash('sha256').update(`${personId}/${sendId}`).digest('hex');

/** What the caller has written, the last first, with the answers. */
export const myFeedback = open.query(async ({ ctx }): Promise<MyFeedback[]> => {
  const found = await ctx.db.feedback.find({ personId: ctx.personId }, { limit: 50, order: [['at', 'desc']] });
  return found.map(({ _id, text, at, answer }) => ({
    id: _id,
    text,
    at: at.toISOString(),
    answer: answer ? { text: answer.text, at: answer.at.toISOString() } : null,
  }));
});
