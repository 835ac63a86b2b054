import * as v from 'valibot';
import { moves } from '../../../domain/job/application';
import type { Message } from '../../../domain/message/message';
import { bounds, checkText, command as _, effect, refuse, staff } from '../../runtime';
import type { ApplicationDocument, TimelineEntry } from '../../runtime/documents/applying';
import { applicationOf } from './narrowed';

/** Applications answered in one go. */
const AT_ONCE = 50;

const Answer = v.variant('move', [
  v.strictObject({ move: v.literal('invite'), startsAt: bounds.instant, place: bounds.line(60), text: v.optional(bounds.text(200)) }),
  v.strictObject({ move: v.literal('refuse'), text: bounds.text(200) }),
  v.strictObject({ move: v.literal('hire'), text: bounds.text(200) }),
]);
type Answer = v.InferOutput<typeof Answer>;

export interface Answered {
  /** The refs that have this answer now. */
  done: string[];
  /** Those that have changed since they were looked at, or were taken back. */
  changed: string[];
}

/**
 * Answers applications to the contact's employers, one or many alike; each sender hears once. Safe to repeat: an answer is named by the device.
 * Refuses with WORDS_REFUSED, INVITED_TO_THE_PAST.
 */
export const answer = staff('employerContact')
  .input(
    v.strictObject({
      answerId: bounds.id,
      applications: v.pipe(v.array(v.strictObject({ ref: bounds.id, revision: bounds.whole(1, 1_000_000) })), v.minLength(1), v.maxLength(AT_ONCE)),
      answer: Answer,
    }),
  )
  .mutation(async ({ input, ctx }): Promise<Answered> => {
    if (input.answer.move === 'invite' && new Date(input.answer.startsAt) <= ctx.now()) refuse('INVITED_TO_THE_PAST');
    await checkText(ctx, wordsIn(input.answer), 'comment');
    const answered: Answered = { done: [], changed: [] };
    for (const { ref, revision } of input.applications) {
      const found = await applicationOf(ctx.db, ref, ctx.reach.employers);
      const isDone = found !== undefined && (hasAnswer(found, input.answerId) || (await give(found, revision)));
      (isDone ? answered.done : answered.changed).push(ref);
    }
    return answered;

    async function give(found: ApplicationDocument, revision: number): Promise<boolean> {
      const at = ctx.now();
      const { from, to } = moves[input.answer.move];
      const cause = effect.message(`application_${found.ref}_${input.answerId}`, at, found.personId, messageOf(found, input.answer));
      const entry: TimelineEntry = { what: to, at, answerId: input.answerId, ...detailOf(input.answer) };
      const change = { state: to, updatedAt: at, revision: _.inc(1), timeline: _.push([entry]), effects: _.push([cause]), tellFrom: _.remove() };
      if (await ctx.db.applications.updateOne({ _id: found._id, revision, state: _.in([...from]) }, change)) return true;
      const now = await ctx.db.applications.read(found._id);
      return now !== undefined && hasAnswer(now, input.answerId);
    }
  });

const hasAnswer = ({ timeline }: ApplicationDocument, answerId: string): boolean => timeline.some((entry) => entry.answerId === answerId);

const wordsIn = (answer: Answer): string => (answer.move === 'invite' ? [answer.place, answer.text].filter(Boolean).join('\n') : answer.text);

const detailOf = (answer: Answer): Pick<TimelineEntry, 'text' | 'startsAt' | 'place'> =>
  answer.move === 'invite' ? { startsAt: new Date(answer.startsAt), place: answer.place, ...(answer.text && { text: answer.text }) } : { text: answer.text };

const messageOf = ({ jobId, opening: { title, employer } }: ApplicationDocument, answer: Answer): Message => {
  const about = { jobId, title, employer };
  switch (answer.move) {
    case 'invite':
      return { kind: 'applicationInvited', ...about, startsAt: answer.startsAt, place: answer.place };
    case 'refuse':
      return { kind: 'applicationRefused', ...about, reason: answer.text };
    case 'hire':
      return { kind: 'applicationHired', ...about, words: answer.text };
  }
};
