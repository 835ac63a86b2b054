import * as v from 'valibot';
import { bookingIn } from '../../../domain/season/booking';
import { bookingRefusalAt } from '../../../domain/season/slots';
import { bounds, open, refuse } from '../../runtime';
import { giveBack } from '../../runtime/interviews';
import { refuseEnded } from '../seasons/within-reach';
import { candidateOf } from './candidate';

/**
 * Gives the caller's slot at this time back. Safe to repeat: a late repeat does not touch a booking made since for another time.
 * Refuses with ROUND_NOT_FOUND, NOT_A_CANDIDATE, BOOKING_NOT_OPEN, BOOKING_CLOSED, SEASON_ENDED, SLOT_BEGUN.
 */
export const releaseSlot = open
  .input(v.strictObject({ roundId: bounds.id, startsAt: bounds.instant }))
  .mutation(async ({ input: { roundId, startsAt }, ctx }): Promise<null> => {
    const { round, candidate } = await candidateOf(ctx, roundId);
    const at = ctx.now();
    const refusal = bookingRefusalAt(round.booking, at);
    if (refusal) refuse(refusal);
    refuseEnded(await ctx.db.seasons.read(round.seasonId));
    const own = bookingIn(candidate.bookings, roundId);
    if (own?.startsAt.getTime() !== Date.parse(startsAt)) return null;
    if (own.startsAt <= at) refuse('SLOT_BEGUN');
    await giveBack(ctx.db, candidate._id, own);
    return null;
  });
