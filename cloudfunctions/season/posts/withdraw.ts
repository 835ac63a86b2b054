import * as v from 'valibot';
import { postMoves } from '../../../domain/season/post-life';
import { bounds, checkText, command as _, effect, refuse, staff } from '../../runtime';
import type { SeasonDocument } from '../../runtime/documents/season/seasons';
import { isPublishing } from '../seasons/allocated';
import { demandOpen, seasonWithin } from '../seasons/within-reach';
import { sameStep } from './same-step';
import type { SavedPost } from './save';
import { step } from './typed';

/**
 * Withdraws a published post; its unit, and everybody who named it, are told the reason, once each. Once the allocation is public somebody may hold it,
 * and it stays. Safe to repeat. Refuses with POST_NOT_FOUND, SEASON_NOT_FOUND, OUT_OF_REGION, SEASON_ENDED, POST_PLACED, RESULT_PUBLISHING,
 * POST_SETTLED, POST_CHANGED, WORDS_REFUSED.
 */
export const withdraw = staff('editor')
  .input(v.strictObject({ ...step, reason: bounds.line(120) }))
  .mutation(async ({ input: { id, stepId, revision, reason }, ctx }): Promise<SavedPost> => {
    const held = (await ctx.db.posts.read(id)) ?? refuse('POST_NOT_FOUND');
    const { seasonId, title, unit, writtenBy, sheetId } = held;
    const season = await seasonWithin(ctx, seasonId);
    if (held.stepId === stepId) return { revision: held.revision };
    demandUnallocated(season, ctx.now());
    const { from, to } = postMoves.withdraw;
    if (!from.some((state) => state === held.state)) refuse('POST_SETTLED');
    await checkText(ctx, reason, 'comment');
    const now = ctx.now();
    // WeChat took its time over the words.
    demandUnallocated(await seasonWithin(ctx, seasonId), now);
    const about = { postId: id, seasonId, title };
    const isGone = await ctx.db.posts.updateOne(
      { _id: id, revision, state: _.in([...from]) },
      {
        state: to,
        revision: revision + 1,
        stepId,
        reason,
        correction: _.remove(),
        effects: _.push([
          effect.trace(ctx, { act: 'post.withdraw', object: `posts/${id}`, district: season.district, before: { unit, title }, why: reason }),
          ...(sheetId === undefined ? [effect.message(`post_${id}_${revision}`, now, writtenBy, { kind: 'postWithdrawn', reason, ...about })] : []),
          effect.announce(`post_${id}_gone`, now, { seasonId, to: 'applicants', postId: id, message: { kind: 'preferenceGone', unit, reason, ...about } }),
        ]),
      },
    );
    return isGone ? { revision: revision + 1 } : sameStep(ctx.db, id, stepId);
  });

const demandUnallocated = (season: SeasonDocument, now: Date): void => {
  demandOpen(season);
  if (season.published) refuse('POST_PLACED');
  if (isPublishing(season, now)) refuse('RESULT_PUBLISHING');
};
