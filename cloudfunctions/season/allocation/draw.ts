import * as v from 'valibot';
import { commitmentOf } from '../../../domain/season/allocation/draw';
import { stageNamed } from '../../../domain/season/stages';
import { bounds, command as _, effect, refuse, staff } from '../../runtime';
import { seasonWithin } from '../seasons/within-reach';

const Season = v.strictObject({ seasonId: bounds.id });

/**
 * Seals a season's draw: a seed nobody chose is kept, and its hash is public from now on. Safe to repeat: there is one draw a season, and its
 * seed is never another. Refuses with SEASON_NOT_FOUND, OUT_OF_REGION.
 */
export const sealDraw = staff('editor')
  .input(Season)
  .mutation(async ({ input: { seasonId }, ctx }): Promise<null> => {
    const { district } = await seasonWithin(ctx, seasonId);
    const seed = Buffer.from(ctx.random(32)).toString('hex');
    const commitment = commitmentOf(seed);
    const trace = effect.trace(ctx, { act: 'draw.seal', object: `seasons/${seasonId}`, district, after: { commitment } });
    await ctx.db.draws.insert({ _id: seasonId, seed, commitment, committedAt: ctx.now(), effects: [trace] });
    return null;
  });

/**
 * Reveals the seed: from now on runs draw the real lots, and everybody makes them again. Safe to repeat. Refuses with SEASON_NOT_FOUND,
 * OUT_OF_REGION, DRAW_NOT_SEALED, INTERVIEWS_NOT_OVER: before, marks could still be given by the lots.
 */
export const revealDraw = staff('editor')
  .input(Season)
  .mutation(async ({ input: { seasonId }, ctx }): Promise<null> => {
    const { district, stages } = await seasonWithin(ctx, seasonId);
    const draw = (await ctx.db.draws.read(seasonId)) ?? refuse('DRAW_NOT_SEALED');
    const now = ctx.now();
    if (now < stageNamed(stages, 'interview').endsAt) refuse('INTERVIEWS_NOT_OVER');
    const trace = effect.trace(ctx, { act: 'draw.reveal', object: `seasons/${seasonId}`, district, after: { seed: draw.seed } });
    await ctx.db.draws.updateOne({ _id: seasonId, revealedAt: _.exists(false) }, { revealedAt: now, effects: _.push([trace]) });
    return null;
  });
