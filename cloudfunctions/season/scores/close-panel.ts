import * as v from 'valibot';
import { bounds, command as _, effect, refuse, staff } from '../../runtime';
import { closeHearings } from '../../runtime/interviews';
import { roundWithin } from '../rounds/within-reach';
import { refuseEnded } from '../seasons/within-reach';

/**
 * Closes a panel: from now on nothing that was marked changes. The panel first, so that no hearing begins; then every hearing there is. Safe to repeat, and finished by the
 * clock when it dies half-way. Refuses with ROUND_NOT_FOUND, OUT_OF_REGION, PANEL_NOT_FOUND, SEASON_ENDED.
 */
export const closePanel = staff('editor')
  .input(v.strictObject({ roundId: bounds.id, panelId: bounds.id }))
  .mutation(async ({ input: { roundId, panelId }, ctx }): Promise<null> => {
    const { round, season } = await roundWithin(ctx, roundId);
    const at = round.panels.findIndex(({ id }) => id === panelId);
    if (at < 0 || round.state !== 'published') refuse('PANEL_NOT_FOUND');
    if (!round.panels[at]?.closedAt) refuseEnded(season);
    const trace = effect.trace(ctx, { act: 'panel.close', object: `rounds/${roundId}`, district: season.district, after: { panel: panelId } });
    await ctx.db.rounds.updateOne(
      { _id: roundId, [`panels.${at}.id`]: panelId, [`panels.${at}.closedAt`]: _.exists(false) },
      { [`panels.${at}.closedAt`]: ctx.now(), closing: true, effects: _.push([trace]) },
    );
    await closeHearings(ctx.db, roundId, ctx.now());
    return null;
  });
