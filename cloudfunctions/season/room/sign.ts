import * as v from 'valibot';
import { bookingIn } from '../../../domain/season/booking';
import { bounds, open, refuse } from '../../runtime';
import { candidateOf } from '../booking/candidate';
import { hearingId } from '../hearings/own-hearing';
import { asked, signFor, type Signed } from './voip';

/** Lets a candidate who is in the waiting room into their own room of WeChat's. Refuses with ROUND_NOT_FOUND, NOT_A_CANDIDATE, NOT_BOOKED, ROOM_NOT_OPEN, TRY_AGAIN. */
export const sign = open.input(v.strictObject({ roundId: bounds.id, ...asked })).query(async ({ input: { roundId, ...question }, ctx }): Promise<Signed> => {
  const { candidate } = await candidateOf(ctx, roundId);
  const booking = bookingIn(candidate.bookings, roundId) ?? refuse('NOT_BOOKED');
  const hearing = await ctx.db.hearings.read(hearingId(roundId, ctx.personId));
  if (!hearing?.arrivedAt || hearing.missedAt) refuse('ROOM_NOT_OPEN');
  return signFor(booking.slotId, question, ctx.requestId);
});
