import * as v from 'valibot';
import { postMoves } from '../../../domain/season/post-life';
import { bounds, checkText, command as _, effect, staff, type CallContext } from '../../runtime';
import type { PostDocument } from '../../runtime/documents/season/posts';
import { seasonWithin } from '../seasons/within-reach';
import { openFor } from './own';

/** Posts decided in one go. */
const AT_ONCE = 50;

const Decision = v.variant('as', [v.strictObject({ as: v.literal('publish') }), v.strictObject({ as: v.literal('return'), reason: bounds.text(200) })]);

export interface DecidedPosts {
  /** Those that have this decision now. */
  done: string[];
  /** Those that have changed since they were looked at, or were decided by somebody else. */
  changed: string[];
}

/**
 * Publishes posts of a season, or returns them with a reason, one or many alike; whoever wrote one hears once. Safe to repeat: a decision is
 * named by the device. Refuses with SEASON_NOT_FOUND, OUT_OF_REGION, STAGE_NOT_OPEN, STAGE_OVER, WORDS_REFUSED.
 */
export const decide = staff('editor')
  .input(
    v.strictObject({
      decisionId: bounds.id,
      seasonId: bounds.id,
      posts: v.pipe(v.array(v.strictObject({ id: bounds.id, revision: bounds.whole(1, 1_000_000) })), v.minLength(1), v.maxLength(AT_ONCE)),
      decision: Decision,
    }),
  )
  .mutation(async ({ input: { decisionId, seasonId, posts, decision }, ctx }): Promise<DecidedPosts> => {
    const { district } = await seasonWithin(ctx, seasonId);
    await openFor(ctx.db, seasonId, 'reviewPost', ctx.now());
    if (decision.as === 'return') await checkText(ctx, decision.reason, 'comment');
    const found = await ctx.db.posts.find({ seasonId, _id: _.in(posts.map(({ id }) => id)) }, { limit: AT_ONCE, fields: ['title', 'unit', 'places', 'stepId', 'writtenBy', 'sheetId', 'seasonId', 'state'] });
    const byId = new Map(found.map((post) => [post._id, post]));
    const reason = decision.as === 'return' ? decision.reason : undefined;
    const outcomes = await Promise.all(posts.map(async ({ id, revision }) => ({ id, isDone: await decideOne(byId.get(id), revision) })));
    return { done: outcomes.filter(({ isDone }) => isDone).map(({ id }) => id), changed: outcomes.filter(({ isDone }) => !isDone).map(({ id }) => id) };

    async function decideOne(post: PostDocument | undefined, revision: number): Promise<boolean> {
      if (!post) return false;
      if (post.stepId === decisionId) return true;
      const { from, to } = postMoves[decision.as];
      const trace = effect.trace(ctx, { act: `post.${decision.as}`, object: `posts/${post._id}`, district, after: { unit: post.unit, title: post.title, places: post.places }, ...(reason && { why: reason }) });
      const change = {
        state: to,
        revision: revision + 1,
        stepId: decisionId,
        reason: reason ?? _.remove(),
        effects: _.push([trace, ...toldOf(ctx, post, { revision, ...(reason !== undefined && { reason }) })]),
      };
      const isMine = await ctx.db.posts.updateOne({ _id: post._id, revision, state: _.in([...from]) }, change);
      return isMine || (await ctx.db.posts.read(post._id))?.stepId === decisionId;
    }
  });

/** Who brought it in a table has it before their eyes; whoever wrote it is told. */
const toldOf = ({ now }: CallContext, { _id, seasonId, title, writtenBy, sheetId }: PostDocument, { revision, reason }: { revision: number; reason?: string }) => {
  if (sheetId !== undefined) return [];
  const about = { postId: _id, seasonId, title };
  return [effect.message(`post_${_id}_${revision}`, now(), writtenBy, reason === undefined ? { kind: 'postPublished', ...about } : { kind: 'postReturned', reason, ...about })];
};
