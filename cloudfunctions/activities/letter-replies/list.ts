import * as v from 'valibot';
import { bounds, command as _, staff } from '../../runtime';
import { within } from '../../runtime/within';
import { saidIn, type ReplySaid } from './send';

/** A reply as organisers read it; who wrote stays unnamed. */
export interface LetterReply extends ReplySaid {
  id: string;
  letter: string;
}

export interface LetterReplyPage {
  replies: LetterReply[];
  /** Where the next page begins; null at the end. */
  next: number | null;
}

const PAGE = 20;

/** What people answered to the letters of the caller's regions, the last first. */
export const list = staff('editor')
  .input(v.strictObject({ cursor: v.optional(bounds.whole(0, 10_000)) }))
  .query(async ({ input: { cursor: from = 0 }, ctx }): Promise<LetterReplyPage> => {
    const found = await ctx.db.letterReplies.find(within('district', ctx.reach.regions), { order: [['at', 'desc'], ['_id', 'asc']], skip: from, limit: PAGE + 1 });
    const page = found.slice(0, PAGE);
    const letters = await ctx.db.activities.find({ _id: _.in([...new Set(page.map(({ letterId }) => letterId))]) }, { limit: PAGE, fields: ['title'] });
    const titles = new Map(letters.map(({ _id, title }) => [_id, title]));
    return { replies: page.map((reply) => ({ id: reply._id, letter: titles.get(reply.letterId) ?? '', ...saidIn(reply) })), next: found.length > PAGE ? from + PAGE : null };
  });
