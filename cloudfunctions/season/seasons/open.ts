import * as v from 'valibot';
import { complaintsAboutPlan } from '../../../domain/season/plan-complaints';
import { checkText, command as _, effect, refuse, staff } from '../../runtime';
import { seal } from '../allocation/seal';
import { sameStep } from './same-step';
import type { Saved } from './save';
import { step } from './typed';
import { factsOf, wordsOfPlan } from './words';
import { seasonWithin } from './within-reach';

/**
 * Opens a season: everybody sees it from now on, and its stages say what may be done. Its draw is sealed before: nobody can have applied yet. Safe to repeat. Refuses with SEASON_NOT_FOUND,
 * OUT_OF_REGION, SEASON_NOT_DRAFT, SEASON_CHANGED, SEASON_INCOMPLETE, WORDS_REFUSED.
 */
export const openSeason = staff('editor')
  .input(v.strictObject(step))
  .mutation(async ({ input: { id, stepId, revision }, ctx }): Promise<Saved> => {
    const held = await seasonWithin(ctx, id);
    if (held.stepId === stepId) return { revision: held.revision };
    if (held.state !== 'draft') refuse('SEASON_NOT_DRAFT');
    if (held.revision !== revision) refuse('SEASON_CHANGED');
    const [complaint] = Object.values(complaintsAboutPlan(held, ctx.now()));
    if (complaint) refuse('SEASON_INCOMPLETE', `${complaint}。`);
    await checkText(ctx, wordsOfPlan(held), 'comment');
    await seal(ctx, held);
    const trace = effect.trace(ctx, { act: 'season.open', object: `seasons/${id}`, district: held.district, after: factsOf(held) });
    const isOpen = await ctx.db.seasons.updateOne({ _id: id, revision, state: 'draft' }, { state: 'open', revision: revision + 1, stepId, effects: _.push([trace]) });
    return isOpen ? { revision: revision + 1 } : sameStep(ctx.db, id, stepId);
  });
