import * as v from 'valibot';
import { numberOfLink } from '../../../domain/audit/chain';
import { faultWords, walk } from '../../../domain/audit/walk';
import { bounds, command as _, refuse, staff } from '../../runtime';

/** How far the chain was walked so far. */
export interface Verified {
  /** Number of the last link that was right; the next call goes on after it. */
  through: number;
  /** Its hash: noted elsewhere, it shows later that nothing was cut off. */
  hash: string | null;
  fault: { number: number; words: string } | null;
  done: boolean;
}

const SLICE = 500;

/** Walks a slice of the chain, on from a link that was right. Refuses with NOT_FOUND when there is no such link. */
export const verify = staff('administrator')
  .input(v.strictObject({ after: bounds.whole(0, 9_999_999_999) }))
  .query(async ({ input: { after }, ctx }): Promise<Verified> => {
    const from = after > 0 ? ((await ctx.db.audit.read(numberOfLink(after))) ?? refuse('NOT_FOUND')) : undefined;
    const links = await ctx.db.audit.find({ _id: _.gt(numberOfLink(after)) }, { order: [['_id', 'asc']], limit: SLICE });
    const { last, fault } = walk(from, links);
    return {
      through: Number(last?._id ?? 0),
      hash: last?.hash ?? null,
      fault: fault ? { number: Number(fault._id), words: faultWords[fault.kind] } : null,
      done: fault !== undefined || links.length < SLICE,
    };
  });
