import type { TimeSpan } from './slots';

/** A candidate's slot in a round, as it stands in the candidate's own document: that document is the truth. */
export interface Booking extends TimeSpan {
  roundId: string;
  slotId: string;
  /** The call that made it: whoever gives the slot back gives back this claim and no later one. */
  call: string;
  bookedAt: Date;
}

/** Two spans that have a moment in common; one that begins when the other ends has none. */
export const overlaps = (one: TimeSpan, other: TimeSpan): boolean => one.startsAt < other.endsAt && other.startsAt < one.endsAt;

export const bookingIn = (bookings: readonly Booking[] | undefined, roundId: string): Booking | undefined => bookings?.find((booking) => booking.roundId === roundId);

/** A booking of another round that is in the way. */
export const inTheWay = (bookings: readonly Booking[] | undefined, roundId: string, span: TimeSpan): Booking | undefined =>
  bookings?.find((booking) => booking.roundId !== roundId && overlaps(booking, span));

/** How long a slot is held for a call: longer than any call lives. Milliseconds. */
export const HOLD_MS = 60_000;

/** A slot whose booking was looked after is looked after again this much later. Milliseconds. */
export const LOOK_AGAIN_MS = 15 * 60_000;
