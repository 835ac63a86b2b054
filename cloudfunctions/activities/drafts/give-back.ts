import * as v from 'valibot';
import { bounds, command as _, effect, refuse, staff } from '../../runtime';
import type { Saved } from './save';
import { step } from './typed';
import { draftWithin } from './within-reach';

/**
 * Gives a draft back from review, to be written on; also how its sender takes it back. Safe to repeat. Refuses with DRAFT_NOT_FOUND,
 * OUT_OF_REGION, DRAFT_NOT_IN_REVIEW, DRAFT_CHANGED.
 */
export const giveBack = staff('editor')
  .input(v.strictObject({ ...step, why: bounds.line(120) }))
  .mutation(async ({ input: { id, stepId, revision, why }, ctx }): Promise<Saved> => {
    const held = await draftWithin(ctx, id);
    if (held.stepId === stepId) return { revision: held.revision };
    if (held.state !== 'review') refuse('DRAFT_NOT_IN_REVIEW');
    const isBack = await ctx.db.activityDrafts.updateOne(
      { _id: id, revision, state: 'review' },
      {
        state: 'draft',
        revision: revision + 1,
        stepId,
        returned: why,
        effects: _.push([effect.trace(ctx, { act: 'activity.return', object: `activityDrafts/${id}`, district: held.district, after: { title: held.draft.title }, why })]),
      },
    );
    return isBack ? { revision: revision + 1 } : refuse('DRAFT_CHANGED');
  });
