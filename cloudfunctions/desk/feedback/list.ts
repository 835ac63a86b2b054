import * as v from 'valibot';
import { everywhere } from '../../../domain/person/region';
import { bounds, command as _, staff } from '../../runtime';
import type { FeedbackDocument } from '../../runtime/documents/people';

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
/** Read at once to fill a page; the rest belongs to other regions. */
const SLICE = 200;

/** Whether an organiser is to read it: from their region, or from someone whose district nobody knows. */
export const isForReach = (reach: { covers(object: { district: string }): boolean }, { district }: Pick<FeedbackDocument, 'district'>): boolean =>
  district === everywhere || reach.covers({ district });

/** What people of the caller's region have written, the last first; who wrote it stays unnamed. */
export const list = staff('editor')
  .input(v.strictObject({ cursor: v.optional(bounds.instant) }))
  .query(async ({ input: { cursor }, ctx }): Promise<FeedbackPage> => {
    const entries: FeedbackEntry[] = [];
    let before = cursor ? new Date(cursor) : undefined;
    for (;;) {
      const slice = await ctx.db.feedback.find(before ? { at: _.lt(before) } : {}, { limit: SLICE, order: [['at', 'desc']] });
      for (const feedback of slice) {
        if (!isForReach(ctx.reach, feedback)) continue;
        if (entries.length === PAGE) return { entries, next: entries.at(-1)?.at ?? null };
        entries.push(entryOf(feedback));
      }
      before = slice.at(-1)?.at;
      if (slice.length < SLICE) return { entries, next: null };
    }
  });

const entryOf = ({ _id, text, at, district, answer }: FeedbackDocument): FeedbackEntry => ({
  id: _id,
  text,
  at: at.toISOString(),
  district,
  answer: answer ? { text: answer.text, at: answer.at.toISOString() } : null,
});
