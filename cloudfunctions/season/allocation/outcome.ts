import * as v from 'valibot';
import type { PostOutcome } from '../../../domain/season/allocation/result';
import { bounds, staff } from '../../runtime';
import { postNames, type PostName } from '../../runtime/season-names';
import { runShown } from './runs';

export interface RunOutcome {
  /** By unit. At most as many as a season has. */
  posts: (Omit<PostOutcome, 'lastLot'> & PostName)[];
}

/** What a run comes to, post by post. Refuses with RUN_NOT_FOUND, OUT_OF_REGION. */
export const outcome = staff('editor')
  .input(v.strictObject({ runId: bounds.id }))
  .query(async ({ input: { runId }, ctx }): Promise<RunOutcome> => {
    const run = await runShown(ctx, runId);
    const names = await postNames(ctx.db, run.seasonId);
    const posts = run.posts.map(({ id, places, lots, taken, ranked, cutOff, lastPlace }) => ({ id, places, lots, taken, ...(ranked !== undefined && { ranked }), ...(cutOff && { cutOff }), ...(lastPlace !== undefined && { lastPlace }), ...(names.get(id) ?? { unit: '', title: '已撤下的岗位' }) }));
    return { posts: posts.sort((one, other) => (one.unit === other.unit ? (one.title < other.title ? -1 : 1) : one.unit < other.unit ? -1 : 1)) };
  });
