import * as v from 'valibot';
import { bookingRefusalAt } from '../../domain/season/slots';
import { bounds, command as _, effect, refuse, student } from '../runtime';
import { bookingId, candidateOf } from './candidate';

/**
 * Books the caller into a free slot at this time, or moves their booking there. One write does both, and the database's unique
 * slot decides races: until it succeeds the earlier booking stands, and nobody ever holds two. Safe to repeat, also after the
 * window closed: whoever holds this time is told so.
 * Refuses with ROUND_NOT_FOUND, NOT_A_CANDIDATE, BOOKING_NOT_OPEN, BOOKING_CLOSED, SLOT_NOT_FOUND, SLOT_TAKEN.
 */
export const bookSlot = student
  .input(v.strictObject({ roundId: bounds.id, startsAt: bounds.instant }))
  .mutation(async ({ input: { roundId, startsAt }, ctx }): Promise<{ startsAt: string; endsAt: string }> => {
    const { round, candidate } = await candidateOf(ctx, roundId);
    const _id = bookingId(roundId, ctx.personId);
    const offered = await ctx.db.slots.find({ roundId, startsAt: new Date(startsAt) }, { order: [['_id', 'asc']], limit: 100 });
    if (offered.length === 0) refuse('SLOT_NOT_FOUND');

    const timeOf = (slotId: string | undefined): { startsAt: string; endsAt: string } | undefined => {
      const slot = offered.find((each) => each._id === slotId);
      return slot && { startsAt: slot.startsAt.toISOString(), endsAt: slot.endsAt.toISOString() };
    };
    const held = await ctx.db.bookings.find({ slotId: _.in(offered.map((slot) => slot._id)) }, { limit: 100 });
    const already = timeOf(held.find((booking) => booking._id === _id)?.slotId);
    if (already) return already;
    const refusal = bookingRefusalAt(round.booking, ctx.now());
    if (refusal) refuse(refusal);

    const taken = new Set(held.map(({ slotId }) => slotId));
    // The same request twice at once: who has come to hold this time since we looked is not moved to it again.
    const elsewhere = { _id, slotId: _.nin(offered.map((slot) => slot._id)) };
    const { name, university, major } = candidate;
    for (const { _id: slotId } of offered.filter((slot) => !taken.has(slot._id))) {
      const bookedAt = ctx.now();
      const booking = { roundId, slotId, candidateId: ctx.personId, name, university, major, bookedAt };
      // One call books once: its number names the event.
      const told = (kind: 'interviewBooked' | 'interviewMoved') =>
        effect.message(`${_id}_${ctx.requestId}`, bookedAt, ctx.personId, { kind, roundId, title: round.title, startsAt });
      const booked =
        (await ctx.db.bookings.claim(elsewhere, { ...booking, effects: _.push([told('interviewMoved')]) })) === true ||
        (await ctx.db.bookings.insert({ _id, ...booking, effects: [told('interviewBooked')] }));
      const time = booked ? timeOf(slotId) : undefined;
      if (time) return time;
    }
    // The other one may have booked it for the caller.
    return timeOf((await ctx.db.bookings.read(_id))?.slotId) ?? refuse('SLOT_TAKEN');
  });
