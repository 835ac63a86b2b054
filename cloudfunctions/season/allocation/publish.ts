import * as v from 'valibot';
import { inputsText } from '../../../domain/season/allocation/fingerprint';
import { stageRefusalAt } from '../../../domain/season/stages';
import { bounds, command as _, effect, refuse, staff } from '../../runtime';
import { demandOpen, seasonWithin } from '../seasons/within-reach';
import { gather, isPractice, onQuotas } from './gather';
import { demandMarksFinal } from './marks-final';
import { runWithin } from './runs';

export interface Published {
  fingerprint: string;
}

/**
 * Makes a run the season's allocation: once, and nothing takes it back. Everybody's placement is then written by the clock. Only a run of the
 * real draw, made of what still stands. Safe to repeat. Refuses with RUN_NOT_FOUND, OUT_OF_REGION, SEASON_ENDED, STAGE_NOT_OPEN, STAGE_OVER, DRAW_NOT_REVEALED, PANELS_OPEN,
 * RUN_OUTDATED, ALREADY_PUBLISHED.
 */
export const publish = staff('editor')
  .input(v.strictObject({ runId: bounds.id }))
  .mutation(async ({ input: { runId }, ctx }): Promise<Published> => {
    const { db } = ctx;
    const run = await runWithin(ctx, runId);
    const { seasonId, fingerprint } = run;
    const season = await seasonWithin(ctx, seasonId);
    if (season.published) return season.published.runId === runId ? { fingerprint } : refuse('ALREADY_PUBLISHED');
    demandOpen(season);
    const at = ctx.now();
    const refusal = stageRefusalAt(season.stages, 'publishResult', at);
    if (refusal) refuse(refusal);
    const draw = await db.draws.read(seasonId);
    if (isPractice(draw)) refuse('DRAW_NOT_REVEALED');
    await demandMarksFinal(db, seasonId);
    // Noted before the posts are read: from here on none of them goes.
    await db.seasons.updateOne({ _id: seasonId, state: 'open', published: _.exists(false) }, { publishing: at });
    if (run.isPractice || inputsText(onQuotas(await gather(db, season, draw), run.quotas)) !== run.inputs) refuse('RUN_OUTDATED');
    const trace = effect.trace(ctx, { act: 'allocation.publish', object: `seasons/${seasonId}`, district: season.district, after: { runId, fingerprint, ...run.summary } });
    const isMine = await db.seasons.updateOne(
      { _id: seasonId, state: 'open', published: _.exists(false) },
      { published: { runId, fingerprint, at, by: ctx.personId }, effects: _.push([trace]) },
    );
    if (isMine) return { fingerprint };
    return (await db.seasons.read(seasonId))?.published?.runId === runId ? { fingerprint } : refuse('ALREADY_PUBLISHED');
  });
