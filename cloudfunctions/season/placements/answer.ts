import * as v from 'valibot';
import type { PlacementState } from '../../../domain/season/placement/answer';
import { bounds, command as _, refuse, student } from '../../runtime';
import type { PlacementDocument } from '../../runtime/documents/season/placements';
import { givePlaceBack } from '../../runtime/placements';
import { demandOpen } from '../seasons/within-reach';
import { ownPlacement } from './own';

/**
 * Takes the post that is offered to the caller, or gives it up, which they may also do later; a place given up goes down the list within a minute. An
 * answer is to what was shown, named by its revision, and to nothing that came since. Safe to repeat: whoever has answered so is told so. Refuses with SEASON_NOT_FOUND,
 * SEASON_ENDED, NOT_PUBLISHED, NO_PLACEMENT, NOT_OFFERED, OFFER_CHANGED, ANSWER_LATE.
 */
export const answer = student
  .input(v.strictObject({ seasonId: bounds.id, revision: bounds.whole(1, 1_000_000), answer: v.picklist(['accepted', 'declined']) }))
  .mutation(async ({ input: { seasonId, revision, answer: wanted }, ctx }): Promise<{ state: PlacementState }> => {
    const { season, placement } = await ownPlacement(ctx, seasonId);
    demandOpen(season);
    const { _id, postId, personId } = placement;
    const now = ctx.now();
    const inTime = { state: 'offered', until: _.gt(now) };
    const isMine =
      postId !== undefined &&
      ((await ctx.db.placements.updateOne({ _id, postId, revision, ...inTime }, { state: wanted, revision: revision + 1 })) ||
        (wanted === 'declined' && (await ctx.db.placements.updateOne({ _id, postId, revision, state: 'accepted' }, { state: wanted, switch: _.remove(), revision: revision + 1 }))));
    const newest = isMine ? { ...placement, state: wanted } : await ctx.db.placements.read(_id);
    if (newest?.state !== wanted) refuse(refusalOf(newest, now));
    // Also for an earlier call that died before it did.
    if (wanted === 'declined' && postId) await givePlaceBack(ctx.db, postId, personId);
    return { state: wanted };
  });

/** Why an answer did not count: too late, to something else than what is there now, or to nothing. */
const refusalOf = (newest: PlacementDocument | undefined, now: Date): 'ANSWER_LATE' | 'OFFER_CHANGED' | 'NOT_OFFERED' => {
  if (newest?.state === 'lapsed' || (newest?.state === 'offered' && newest.until && newest.until <= now)) return 'ANSWER_LATE';
  return newest?.state === 'offered' || newest?.state === 'accepted' ? 'OFFER_CHANGED' : 'NOT_OFFERED';
};
