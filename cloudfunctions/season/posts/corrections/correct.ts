import * as v from 'valibot';
import { checkText, refuse, staff } from '../../../runtime';
import { seasonWithin } from '../../seasons/within-reach';
import type { SavedPost } from '../save';
import { correctionOf } from './allowed';
import { typedCorrection } from './typed';
import { writeCorrection } from './write';

/**
 * Corrects a post that is public; the contacts of its unit and everybody who relies on it are told. What its unit asked meanwhile still waits, unless
 * nothing of it is left. Safe to repeat. Refuses with POST_NOT_FOUND, OUT_OF_REGION, POST_CHANGED, SEASON_ENDED, POST_NOT_PUBLISHED, NOTHING_CORRECTED, CORRECTION_NOT_NOW, POST_INCOMPLETE, WORDS_REFUSED.
 */
export const correct = staff('editor')
  .input(v.strictObject(typedCorrection))
  .mutation(async ({ input: { id, stepId, revision, wanted, reason }, ctx }): Promise<SavedPost> => {
    const held = (await ctx.db.posts.read(id)) ?? refuse('POST_NOT_FOUND');
    const season = await seasonWithin(ctx, held.seasonId);
    if (held.stepId === stepId) return { revision: held.revision };
    if (held.revision !== revision) refuse('POST_CHANGED');
    const correction = await correctionOf(ctx, { held, season, wanted, by: 'organiser' });
    await checkText(ctx, reason, 'comment');
    return writeCorrection(ctx, { ...correction, held, stepId, reason, isAsked: false });
  });
