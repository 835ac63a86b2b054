import * as v from 'valibot';
import { checkText, command as _, effect, refuse, staff } from '../../../runtime';
import { ownPost } from '../own';
import type { SavedPost } from '../save';
import { correctionOf } from './allowed';
import { sameStep } from '../same-step';
import { typedCorrection } from './typed';

/**
 * Asks for a post that is public to be corrected, and why; an organiser decides. Asked again, the newer counts. Safe to repeat. Refuses with POST_NOT_FOUND,
 * POST_CHANGED, SEASON_ENDED, POST_NOT_PUBLISHED, NOTHING_CORRECTED, CORRECTION_NOT_NOW, POST_INCOMPLETE, WORDS_REFUSED.
 */
export const askCorrection = staff('employerContact')
  .input(v.strictObject(typedCorrection))
  .mutation(async ({ input: { id, stepId, revision, wanted, reason }, ctx }): Promise<SavedPost> => {
    const held = await ownPost(ctx, id);
    if (held.stepId === stepId) return { revision: held.revision };
    if (held.revision !== revision) refuse('POST_CHANGED');
    const season = (await ctx.db.seasons.read(held.seasonId)) ?? refuse('POST_NOT_FOUND');
    const { changes } = await correctionOf(ctx, { held, season, wanted, by: 'unit' });
    await checkText(ctx, reason, 'comment');
    const asked = { id: stepId, wanted, fields: changes.map(({ field }) => field), reason, by: ctx.personId, at: ctx.now() };
    const trace = effect.trace(ctx, { act: 'post.askCorrection', object: `posts/${id}`, district: season.district, after: { unit: held.unit, title: held.title, changes }, why: reason });
    const isAsked = await ctx.db.posts.updateOne(
      { _id: id, revision, state: 'published' },
      { correction: _.set(asked), correctionReturned: _.remove(), revision: revision + 1, stepId, effects: _.push([trace]) },
    );
    return isAsked ? { revision: revision + 1 } : sameStep(ctx.db, id, stepId);
  });
