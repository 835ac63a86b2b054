import * as v from 'valibot';
import { bookingRefusalAt } from '../../domain/season/slots';
import { bounds, command as _, refuse, student } from '../runtime';
import { bookingId, candidateOf } from './candidate';

/**
 * Gives the caller's slot at this time back. Safe to repeat: a late repeat does not touch a booking made since for another time.
 * Refuses with ROUND_NOT_FOUND, NOT_A_CANDIDATE, BOOKING_NOT_OPEN, BOOKING_CLOSED.
 */
export const releaseSlot = student
  .input(v.strictObject({ roundId: bounds.id, startsAt: bounds.instant }))
  .mutation(async ({ input: { roundId, startsAt }, ctx }): Promise<null> => {
    const { round } = await candidateOf(ctx, roundId);
    const refusal = bookingRefusalAt(round.booking, ctx.now());
    if (refusal) refuse(refusal);
    const then = await ctx.db.slots.find({ roundId, startsAt: new Date(startsAt) }, { limit: 100, fields: ['_id'] });
    await ctx.db.bookings.remove({ _id: bookingId(roundId, ctx.personId), slotId: _.in(then.map(({ _id }) => _id)) });
    return null;
  });
