import * as v from 'valibot';
import { command as _, effect, refuse, staff } from '../../../runtime';
import { demandOpen } from '../../seasons/within-reach';
import { ownPost } from '../own';
import { sameStep } from '../same-step';
import type { SavedPost } from '../save';
import { step } from '../typed';

/**
 * Takes back what a unit asked to be corrected, as long as no organiser decided: the post stays as it is. Safe to repeat. Refuses with POST_NOT_FOUND, SEASON_ENDED,
 * POST_CHANGED.
 */
export const takeBackCorrection = staff('employerContact')
  .input(v.strictObject(step))
  .mutation(async ({ input: { id, stepId, revision }, ctx }): Promise<SavedPost> => {
    const { correction: asked, ...held } = await ownPost(ctx, id);
    if (held.stepId === stepId) return { revision: held.revision };
    if (!asked || held.revision !== revision) return refuse('POST_CHANGED');
    const season = (await ctx.db.seasons.read(held.seasonId)) ?? refuse('POST_NOT_FOUND');
    demandOpen(season);
    const trace = effect.trace(ctx, { act: 'post.takeBackCorrection', object: `posts/${id}`, district: season.district, before: { unit: held.unit, title: held.title, why: asked.reason } });
    const isBack = await ctx.db.posts.updateOne({ _id: id, revision, 'correction.id': asked.id }, { correction: _.remove(), revision: revision + 1, stepId, effects: _.push([trace]) });
    return isBack ? { revision: revision + 1 } : sameStep(ctx.db, id, stepId);
  });
