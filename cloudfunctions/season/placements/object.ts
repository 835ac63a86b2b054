import * as v from 'valibot';
import { objectionRefusalAt } from '../../../domain/season/placement/answer';
import { maskContacts } from '../../../domain/text/sensitive';
import { bounds, checkText, refuse, student } from '../../runtime';
import { demandOpen } from '../seasons/within-reach';
import { ownPlacement } from './own';

/**
 * Objects to the caller's own result while the public notice lasts: one text a person. Safe to repeat. Refuses with SEASON_NOT_FOUND, SEASON_ENDED, NOT_PUBLISHED,
 * NO_PLACEMENT, OBJECTIONS_OVER, OBJECTED_ALREADY, WORDS_REFUSED.
 */
export const object = student
  .input(v.strictObject({ seasonId: bounds.id, text: bounds.text(500) }))
  .mutation(async ({ input: { seasonId, text }, ctx }): Promise<null> => {
    const { season, placement } = await ownPlacement(ctx, seasonId);
    const words = maskContacts(text).text;
    const at = ctx.now();
    const refusal = objectionRefusalAt(season.stages, season.published?.at, at);
    const held = await ctx.db.objections.read(placement._id);
    if (held) return held.text === words ? null : refuse('OBJECTED_ALREADY');
    demandOpen(season);
    if (refusal) refuse(refusal);
    await checkText(ctx, text, 'comment');
    const isFirst = await ctx.db.objections.insert({ _id: placement._id, seasonId, district: season.district, personId: ctx.personId, text: words, at, state: 'open' });
    return isFirst || (await ctx.db.objections.read(placement._id))?.text === words ? null : refuse('OBJECTED_ALREADY');
  });
