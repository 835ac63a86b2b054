import * as v from 'valibot';
import { bookingRefusalAt } from '../../domain/season/slots';
import { bounds, refuse, student } from '../runtime';
import { bookingId, candidateOf } from './candidate';

/** Gives the caller's slot back. Safe to repeat. Refuses with ROUND_NOT_FOUND, NOT_A_CANDIDATE, BOOKING_NOT_OPEN, BOOKING_CLOSED. */
export const releaseSlot = student.input(v.strictObject({ roundId: bounds.id })).mutation(async ({ input: { roundId }, ctx }): Promise<null> => {
  const { round } = await candidateOf(ctx, roundId);
  const refusal = bookingRefusalAt(round.booking, ctx.now());
  if (refusal) refuse(refusal);
  await ctx.db.bookings.remove({ _id: bookingId(roundId, ctx.personId) });
  return null;
});
