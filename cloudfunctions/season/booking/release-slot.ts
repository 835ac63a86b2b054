import * as v from 'valibot';
import { bookingIn } from '../../../domain/season/booking';
import { bookingRefusalAt } from '../../../domain/season/slots';
import { bounds, open, refuse } from '../../runtime';
import { giveBack } from '../../runtime/interviews';
import { candidateOf } from './candidate';

/**
 * Gives the caller's slot at this time back. Safe to repeat: a late repeat does not touch a booking made since for another time.
 * Refuses with ROUND_NOT_FOUND, NOT_A_CANDIDATE, BOOKING_NOT_OPEN, BOOKING_CLOSED.
 */
export const releaseSlot = open
  .input(v.strictObject({ roundId: bounds.id, startsAt: bounds.instant }))
  .mutation(async ({ input: { roundId, startsAt }, ctx }): Promise<null> => {
    const { round, candidate } = await candidateOf(ctx, roundId);
    const refusal = bookingRefusalAt(round.booking, ctx.now());
    if (refusal) refuse(refusal);
    const own = bookingIn(candidate.bookings, roundId);
    if (own && own.startsAt.getTime() === Date.parse(startsAt)) await giveBack(ctx.db, candidate._id, own);
    return null;
  });
