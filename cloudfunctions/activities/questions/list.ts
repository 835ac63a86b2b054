import * as v from 'valibot';
import { bounds, command as _, open } from '../../runtime';
import type { QuestionDocument } from '../../runtime/documents/campaigns';

/** A question that was answered; who asked stays unnamed. */
export interface AnsweredQuestion {
  id: string;
  text: string;
  at: string;
  answer: { text: string; at: string };
}

export interface QuestionPage {
  questions: AnsweredQuestion[];
  /** Where the next page begins; null at the end. */
  next: number | null;
}

const PAGE = 10;

/** What was asked about an activity and answered, the last answer first. Public-safe. */
export const list = open
  .input(v.strictObject({ activityId: bounds.id, cursor: v.optional(bounds.whole(0, 10_000)) }))
  .query(async ({ input: { activityId, cursor: from = 0 }, ctx }): Promise<QuestionPage> => {
    const found = await ctx.db.questions.find({ activityId, state: 'answered' }, { order: [['settled.at', 'desc'], ['_id', 'asc']], skip: from, limit: PAGE + 1 });
    const questions = found.slice(0, PAGE).flatMap(({ _id, text, at, settled }) => (settled ? [{ id: _id, text, at: at.toISOString(), answer: { text: settled.text, at: settled.at.toISOString() } }] : []));
    return { questions, next: found.length > PAGE ? from + PAGE : null };
  });

/** A question of one's own. `answer`: or why there is none. */
export interface MyQuestion {
  id: string;
  text: string;
  at: string;
  state: QuestionDocument['state'];
  answer: { text: string; at: string } | null;
}

const MINE = 100;

/** What the caller has asked about an activity and nobody else sees: what waits, and what was not answered. The last first. */
export const mine = open.input(v.strictObject({ activityId: bounds.id })).query(async ({ input: { activityId }, ctx }): Promise<MyQuestion[]> => {
  const found = await ctx.db.questions.find({ personId: ctx.personId, activityId, state: _.neq('answered') }, { order: [['at', 'desc']], limit: MINE });
  return found.map(({ _id, text, at, state, settled }) => ({ id: _id, text, at: at.toISOString(), state, answer: settled ? { text: settled.text, at: settled.at.toISOString() } : null }));
});
