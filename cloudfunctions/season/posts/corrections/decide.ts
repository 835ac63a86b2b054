import * as v from 'valibot';
import { bounds, checkText, command as _, effect, refuse, staff } from '../../../runtime';
import { demandOpen, seasonWithin } from '../../seasons/within-reach';
import type { SavedPost } from '../save';
import { step } from '../typed';
import { correctionOf } from './allowed';
import { sameStep } from '../same-step';
import { writeCorrection } from './write';

const Decision = v.variant('as', [v.strictObject({ as: v.literal('approve') }), v.strictObject({ as: v.literal('return'), reason: bounds.line(120) })]);

/**
 * Makes the correction a unit asked for, if it may still be made, or returns it with a reason. Safe to repeat. Refuses with POST_NOT_FOUND, OUT_OF_REGION,
 * POST_CHANGED, SEASON_ENDED, POST_NOT_PUBLISHED, NOTHING_CORRECTED, CORRECTION_NOT_NOW, POST_INCOMPLETE, WORDS_REFUSED.
 */
export const decideCorrection = staff('editor')
  .input(v.strictObject({ ...step, decision: Decision }))
  .mutation(async ({ input: { id, stepId, revision, decision }, ctx }): Promise<SavedPost> => {
    const held = (await ctx.db.posts.read(id)) ?? refuse('POST_NOT_FOUND');
    const season = await seasonWithin(ctx, held.seasonId);
    if (held.stepId === stepId) return { revision: held.revision };
    const { correction: asked, seasonId, title } = held;
    if (!asked || held.revision !== revision) return refuse('POST_CHANGED');
    if (decision.as === 'approve') {
      const { wanted, fields, reason } = asked;
      const correction = await correctionOf(ctx, { held, season, wanted, fields, by: 'organiser' });
      return writeCorrection(ctx, { ...correction, held, stepId, reason, isAsked: true });
    }
    demandOpen(season);
    const { reason } = decision;
    await checkText(ctx, reason, 'comment');
    const isReturned = await ctx.db.posts.updateOne(
      { _id: id, revision, 'correction.id': asked.id },
      {
        correction: _.remove(),
        correctionReturned: reason,
        revision: revision + 1,
        stepId,
        effects: _.push([
          effect.trace(ctx, { act: 'post.returnCorrection', object: `posts/${id}`, district: season.district, before: { unit: held.unit, title }, why: reason }),
          effect.message(`post_${id}_correction_${stepId}`, ctx.now(), asked.by, { kind: 'correctionDecided', outcome: 'returned', reason, postId: id, seasonId, title }),
        ]),
      },
    );
    return isReturned ? { revision: revision + 1 } : sameStep(ctx.db, id, stepId);
  });
