import * as v from 'valibot';
import { bounds, command as _, refuse, staff } from '../../runtime';

/** Throws a draft away that nobody has been shown. Safe to repeat. Refuses with OUT_OF_REGION, DRAFT_CHANGED, DRAFT_SETTLED. */
export const discard = staff('editor')
  .input(v.strictObject({ id: bounds.id, revision: bounds.whole(0, 1_000_000) }))
  .mutation(async ({ input: { id, revision }, ctx }): Promise<null> => {
    const held = await ctx.db.activityDrafts.read(id);
    if (!held) return null;
    if (!ctx.reach.covers(held)) refuse('OUT_OF_REGION');
    if (held.state !== 'draft') refuse('DRAFT_SETTLED');
    // What it causes elsewhere is still on its way.
    if (held.effects && held.effects.length > 0) refuse('TRY_AGAIN');
    const removed = await ctx.db.activityDrafts.remove({ _id: id, revision, state: 'draft', 'effects.0': _.exists(false) });
    return removed === 1 ? null : refuse('DRAFT_CHANGED');
  });
