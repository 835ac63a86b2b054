import * as v from 'valibot';
import { bookingIn } from '../../../domain/season/booking';
import { bookingRefusalAt, slotChoices } from '../../../domain/season/slots';
import { bounds, command as _, open } from '../../runtime';
import { allOf } from '../../runtime/walk';
import { candidateOf } from './candidate';

export interface SlotList {
  title: string;
  opensAt: string;
  closesAt: string;
  closed: 'BOOKING_NOT_OPEN' | 'BOOKING_CLOSED' | null;
  /** Whether whoever has not booked is given a slot when booking closes. */
  placing: boolean;
  /** `slotId`: one of those that are free, not the same for everybody. */
  choices: { startsAt: string; endsAt: string; free: number; slotId: string | null; mine: boolean }[];
}

/** All times of a round with how many places are left, and which one is the caller's; of slots in which the caller hears others none. */
export const slots = open.input(v.strictObject({ roundId: bounds.id })).query(async ({ input: { roundId }, ctx }): Promise<SlotList> => {
  const { round, candidate } = await candidateOf(ctx, roundId);
  const offered = await allOf(ctx.db.slots, { roundId, interviewers: _.neq(ctx.personId) }, ['startsAt', 'endsAt', 'claim']);
  const own = bookingIn(candidate.bookings, roundId);
  const choices = slotChoices(
    offered.map(({ _id, startsAt, endsAt }) => ({ id: _id, startsAt, endsAt })),
    new Set(offered.flatMap(({ _id, claim }) => (claim ? [_id] : []))),
    own?.slotId,
  );
  const dice = ctx.random(1)[0] ?? 0;
  return {
    title: round.title,
    opensAt: round.booking.opensAt.toISOString(),
    closesAt: round.booking.closesAt.toISOString(),
    closed: bookingRefusalAt(round.booking, ctx.now()) ?? null,
    placing: round.placing,
    choices: choices.map(({ startsAt, endsAt, free, freeIds, mine }) => ({
      startsAt: startsAt.toISOString(),
      endsAt: endsAt.toISOString(),
      free,
      slotId: freeIds[Math.floor((freeIds.length * dice) / 256)] ?? null,
      mine,
    })),
  };
});
