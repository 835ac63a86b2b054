import * as v from 'valibot';
import { bookingRefusalAt, slotChoices } from '../../domain/season/slots';
import { bounds, student } from '../runtime';
import { bookingId, candidateOf } from './candidate';

export interface SlotList {
  title: string;
  opensAt: string;
  closesAt: string;
  closed: 'BOOKING_NOT_OPEN' | 'BOOKING_CLOSED' | null;
  choices: { startsAt: string; endsAt: string; free: number; mine: boolean }[];
}

/** All times of a round with how many places are left, and which one is the caller's. At most 1000 slots a round. */
export const slots = student.input(v.strictObject({ roundId: bounds.id })).query(async ({ input: { roundId }, ctx }): Promise<SlotList> => {
  const { round } = await candidateOf(ctx, roundId);
  const [offered, bookings] = await Promise.all([
    ctx.db.slots.find({ roundId }, { order: [['startsAt', 'asc']], limit: 1000 }),
    ctx.db.bookings.find({ roundId }, { limit: 1000, fields: ['slotId'] }),
  ]);
  const mine = bookings.find(({ _id }) => _id === bookingId(roundId, ctx.personId));
  const choices = slotChoices(
    offered.map(({ _id, startsAt, endsAt }) => ({ id: _id, startsAt, endsAt })),
    new Set(bookings.map(({ slotId }) => slotId)),
    mine?.slotId,
  );
  return {
    title: round.title,
    opensAt: round.booking.opensAt.toISOString(),
    closesAt: round.booking.closesAt.toISOString(),
    closed: bookingRefusalAt(round.booking, ctx.now()) ?? null,
    choices: choices.map(({ startsAt, endsAt, free, mine: isMine }) => ({
      startsAt: startsAt.toISOString(),
      endsAt: endsAt.toISOString(),
      free,
      mine: isMine,
    })),
  };
});
