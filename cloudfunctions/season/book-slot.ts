import * as v from 'valibot';
import { bookingRefusalAt } from '../../domain/season/slots';
import { bounds, command as _, refuse, student } from '../runtime';
import { bookingId, candidateOf } from './candidate';

/**
 * Books the caller into a free slot at this time, or moves their booking there. One write does both, and the database's unique
 * slot decides races: until it succeeds the earlier booking stands, and nobody ever holds two. Safe to repeat.
 * Refuses with ROUND_NOT_FOUND, NOT_A_CANDIDATE, BOOKING_NOT_OPEN, BOOKING_CLOSED, SLOT_NOT_FOUND, SLOT_TAKEN.
 */
export const bookSlot = student
  .input(v.strictObject({ roundId: bounds.id, startsAt: bounds.instant }))
  .mutation(async ({ input, ctx }): Promise<{ startsAt: string; endsAt: string }> => {
    const { roundId } = input;
    const { round, candidate } = await candidateOf(ctx, roundId);
    const refusal = bookingRefusalAt(round.booking, ctx.now());
    if (refusal) refuse(refusal);

    const offered = await ctx.db.slots.find({ roundId, startsAt: new Date(input.startsAt) }, { order: [['_id', 'asc']], limit: 100 });
    if (offered.length === 0) refuse('SLOT_NOT_FOUND');
    const held = await ctx.db.bookings.find({ slotId: _.in(offered.map(({ _id }) => _id)) }, { limit: 100 });
    const _id = bookingId(roundId, ctx.personId);
    const mine = held.find((booking) => booking._id === _id);
    const taken = new Set(held.map(({ slotId }) => slotId));
    const candidates = mine ? offered.filter((slot) => slot._id === mine.slotId) : offered.filter((slot) => !taken.has(slot._id));

    const { name, university, major } = candidate;
    for (const slot of candidates) {
      const booking = { roundId, slotId: slot._id, candidateId: ctx.personId, name, university, major, bookedAt: ctx.now() };
      const booked =
        mine !== undefined || (await ctx.db.bookings.claim({ _id }, booking)) === true || (await ctx.db.bookings.insert({ _id, ...booking }));
      if (booked) return { startsAt: slot.startsAt.toISOString(), endsAt: slot.endsAt.toISOString() };
    }
    return refuse('SLOT_TAKEN');
  });
