import * as v from 'valibot';
import { bounds, command as _, effect, staff } from '../../runtime';
import { sameStep } from './same-step';
import type { Saved } from './save';
import { step } from './typed';
import { seasonWithin } from './within-reach';

/** Ends a season that is open: nothing in it may be done any more. Safe to repeat. Refuses with SEASON_NOT_FOUND, OUT_OF_REGION, SEASON_CHANGED. */
export const end = staff('editor')
  .input(v.strictObject({ ...step, reason: bounds.line(120) }))
  .mutation(async ({ input: { id, stepId, revision, reason }, ctx }): Promise<Saved> => {
    const held = await seasonWithin(ctx, id);
    if (held.stepId === stepId) return { revision: held.revision };
    const trace = effect.trace(ctx, { act: 'season.end', object: `seasons/${id}`, district: held.district, after: { title: held.title }, why: reason });
    const isEnded = await ctx.db.seasons.updateOne({ _id: id, revision, state: 'open' }, { state: 'ended', revision: revision + 1, stepId, effects: _.push([trace]) });
    return isEnded ? { revision: revision + 1 } : sameStep(ctx.db, id, stepId);
  });
