import * as v from 'valibot';
import { lotsFrom, rankingHours } from '../../../domain/season/ranking';
import { stageNamed } from '../../../domain/season/stages';
import { bounds, command as _, effect, refuse, staff } from '../../runtime';
import { openSeasonWithin } from '../seasons/within-reach';
import { demandMarksFinal } from './marks-final';
import { seal } from './seal';

const Season = v.strictObject({ seasonId: bounds.id });

/**
 * Seals a season's draw: a seed nobody chose is kept, and its hash is public from now on. Safe to repeat: there is one draw a season, and its
 * seed is never another; a season that is opened has it already. Refuses with SEASON_NOT_FOUND, OUT_OF_REGION, STAGE_NOT_OPEN, SEASON_ENDED, DRAW_LATE once people may apply.
 */
export const sealDraw = staff('editor')
  .input(Season)
  .mutation(async ({ input: { seasonId }, ctx }): Promise<null> => {
    const season = await openSeasonWithin(ctx, seasonId);
    if (await ctx.db.draws.read(seasonId)) return null;
    if (ctx.now() >= stageNamed(season.stages, 'application').startsAt) refuse('DRAW_LATE');
    await seal(ctx, season);
    return null;
  });

/**
 * Reveals the seed: from now on runs draw the real lots, and everybody makes them again. The season says so before, over the hours that were looked at: of
 * it and a move of those hours one comes first. Safe to repeat, and a repeat finishes what was cut off. Refuses with SEASON_NOT_FOUND, OUT_OF_REGION,
 * STAGE_NOT_OPEN, SEASON_ENDED, SEASON_CHANGED, DRAW_NOT_SEALED, INTERVIEWS_NOT_OVER, RANKING_NOT_LOCKED, PANELS_OPEN: before, marks could
 * still be given, and people ranked, by the lots.
 */
export const revealDraw = staff('editor')
  .input(Season)
  .mutation(async ({ input: { seasonId }, ctx }): Promise<null> => {
    const { district, stages, rules, revision, lotsKnownFrom } = await openSeasonWithin(ctx, seasonId);
    const draw = (await ctx.db.draws.read(seasonId)) ?? refuse('DRAW_NOT_SEALED');
    const now = ctx.now();
    if (now < rankingHours(stages).startsAt) refuse('INTERVIEWS_NOT_OVER');
    if (now < lotsFrom(stages, rules.allocation)) refuse('RANKING_NOT_LOCKED');
    await demandMarksFinal(ctx.db, seasonId);
    const isSettled = lotsKnownFrom !== undefined || (await ctx.db.seasons.updateOne({ _id: seasonId, state: 'open', revision }, { lotsKnownFrom: now }));
    // The same tap in the same millisecond wrote what this one would: nothing is left to change, and it is settled all the same.
    if (!isSettled && (await ctx.db.seasons.read(seasonId))?.lotsKnownFrom === undefined) refuse('SEASON_CHANGED');
    const trace = effect.trace(ctx, { act: 'draw.reveal', object: `seasons/${seasonId}`, district, after: { seed: draw.seed } });
    await ctx.db.draws.updateOne({ _id: seasonId, revealedAt: _.exists(false) }, { revealedAt: now, effects: _.push([trace]) });
    return null;
  });
