import * as v from 'valibot';
import { applicationMoves, mayMove } from '../../../domain/season/application';
import { bounds, command as _, refuse, student } from '../../runtime';
import { openSeason, ownApplication } from './own';

/**
 * Takes the caller's application back, as it was looked at. What was written stays theirs: until the window closes it can be handed in anew.
 * Safe to repeat. Refuses with SEASON_NOT_FOUND, SEASON_ENDED, SEASON_APPLICATION_NOT_FOUND, SEASON_APPLICATION_CHANGED, APPLICATION_CHECKED.
 */
export const withdraw = student
  .input(v.strictObject({ seasonId: bounds.id, revision: bounds.whole(1, 1_000_000) }))
  .mutation(async ({ input: { seasonId, revision }, ctx }): Promise<null> => {
    const before = await ownApplication(ctx.db, seasonId, ctx.personId);
    if (before.state === 'withdrawn') return null;
    await openSeason(ctx.db, seasonId);
    if (!mayMove('withdraw', before.state)) return refuse('APPLICATION_CHECKED');
    const { from, to } = applicationMoves.withdraw;
    const isDone = await ctx.db.seasonApplications.updateOne({ _id: before._id, revision, state: _.in([...from]) }, { state: to, revision: _.inc(1), updatedAt: ctx.now() });
    return isDone || (await ownApplication(ctx.db, seasonId, ctx.personId)).state === to ? null : refuse('SEASON_APPLICATION_CHANGED');
  });
