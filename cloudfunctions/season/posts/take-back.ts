import * as v from 'valibot';
import { postMoves } from '../../../domain/season/post-life';
import { command as _, refuse, staff } from '../../runtime';
import { openFor, ownPost } from './own';
import { sameStep } from './same-step';
import type { SavedPost } from './save';
import { step } from './typed';

/**
 * Takes a post back before it is published: to be written on, or (`giveUp`) not to be offered at all. Safe to repeat. Refuses with
 * POST_NOT_FOUND, SEASON_NOT_FOUND, STAGE_NOT_OPEN, STAGE_OVER, POST_SETTLED, POST_CHANGED.
 */
export const takeBack = staff('employerContact')
  .input(v.strictObject({ ...step, move: v.picklist(['takeBack', 'giveUp']) }))
  .mutation(async ({ input: { id, stepId, revision, move }, ctx }): Promise<SavedPost> => {
    const held = await ownPost(ctx, id);
    if (held.stepId === stepId) return { revision: held.revision };
    await openFor(ctx.db, held.seasonId, 'writePost', ctx.now());
    const { from, to } = postMoves[move];
    if (!from.some((state) => state === held.state)) refuse('POST_SETTLED');
    const isBack = await ctx.db.posts.updateOne({ _id: id, revision, state: _.in([...from]) }, { state: to, revision: revision + 1, stepId });
    return isBack ? { revision: revision + 1 } : sameStep(ctx.db, id, stepId);
  });
