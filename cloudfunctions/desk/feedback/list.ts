import * as v from 'valibot';
import { everywhere } from '../../../domain/person/region';
import { bounds, command as _, staff } from '../../runtime';
import type { FeedbackDocument } from '../../runtime/documents/people';
import { within } from '../../runtime/within';

export interface FeedbackEntry {
  id: string;
  text: string;
  at: string;
  district: string;
  answer: { text: string; at: string } | null;
}

/** One page, and where the next begins. */
export interface FeedbackPage {
  entries: FeedbackEntry[];
  next: string | null;
}

const PAGE = 20;

/** Whether an organiser is to read it: from their region, or from someone whose district nobody knows. */
export const isForReach = (reach: { covers(object: { district: string }): boolean }, { district }: Pick<FeedbackDocument, 'district'>): boolean =>
  district === everywhere || reach.covers({ district });

/** What people of the caller's region have written, the last first; who wrote it stays unnamed. */
export const list = staff('editor')
  .input(v.strictObject({ cursor: v.optional(bounds.instant) }))
  .query(async ({ input: { cursor }, ctx }): Promise<FeedbackPage> => {
    const { regions } = ctx.reach;
    const mine = regions.includes(everywhere) ? {} : _.or([within('district', regions), { district: everywhere }]);
    const found = await ctx.db.feedback.find(_.and([mine, cursor ? { at: _.lt(new Date(cursor)) } : {}]), { limit: PAGE + 1, order: [['at', 'desc']] });
    const entries = found.slice(0, PAGE).map(entryOf);
    return { entries, next: found.length > PAGE ? (entries.at(-1)?.at ?? null) : null };
  });

const entryOf = ({ _id, text, at, district, answer }: FeedbackDocument): FeedbackEntry => ({
  id: _id,
  text,
  at: at.toISOString(),
  district,
  answer: answer ? { text: answer.text, at: answer.at.toISOString() } : null,
});
