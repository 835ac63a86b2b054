import * as v from 'valibot';
import type { PlacementState } from '../../../domain/season/placement/answer';
import { bounds, command as _, refuse, student } from '../../runtime';
import { givePlaceBack } from '../../runtime/placements';
import { ownPlacement } from './own';

/**
 * Takes the post that is offered to the caller, or gives it up, which they may also do later; a place given up goes down the list within a minute.
 * Safe to repeat: whoever has answered so is told so. Refuses with SEASON_NOT_FOUND, NOT_PUBLISHED, NO_PLACEMENT, NOT_OFFERED, ANSWER_LATE.
 */
export const answer = student
  .input(v.strictObject({ seasonId: bounds.id, answer: v.picklist(['accepted', 'declined']) }))
  .mutation(async ({ input: { seasonId, answer: wanted }, ctx }): Promise<{ state: PlacementState }> => {
    const { placement } = await ownPlacement(ctx, seasonId);
    const { _id, postId, personId } = placement;
    const now = ctx.now();
    const inTime = { state: 'offered', until: _.gt(now) };
    const isMine =
      postId !== undefined &&
      ((await ctx.db.placements.updateOne({ _id, postId, ...inTime }, { state: wanted, revision: _.inc(1) })) ||
        (wanted === 'declined' && (await ctx.db.placements.updateOne({ _id, postId, state: 'accepted' }, { state: wanted, switch: _.remove(), revision: _.inc(1) }))));
    const newest = isMine ? { ...placement, state: wanted } : await ctx.db.placements.read(_id);
    if (newest?.state !== wanted) refuse(newest?.state === 'offered' || newest?.state === 'lapsed' ? 'ANSWER_LATE' : 'NOT_OFFERED');
    // Also for an earlier call that died before it did.
    if (wanted === 'declined' && postId) await givePlaceBack(ctx.db, postId, personId);
    return { state: wanted };
  });
