import type { AboutBooking, Message } from '../../../domain/message/message';
import type { RoundDocument } from '../documents/season/interviews';

/** What candidates without a slot are told of a round, and by which name: told under it twice is told once. */

type Round = Pick<RoundDocument, '_id' | 'title' | 'booking' | 'placing'>;

/** An opening that was moved is told anew. */
export const bookingOpenedEvent = ({ _id, booking }: Pick<Round, '_id' | 'booking'>): string => `${_id}_bookingOpened_${booking.opensAt.getTime()}`;

/** Hours of booking that were moved have a reminder of their own. */
export const bookingEndingEvent = ({ _id, booking }: Round): string => `${_id}_bookingEnding_${booking.closesAt.getTime()}`;

export const bookingOpened = (round: Round): Message => ({ kind: 'bookingOpened', ...aboutBooking(round) });

export const bookingEnding = (round: Round): Message => ({ kind: 'bookingEnding', placing: round.placing, ...aboutBooking(round) });

const aboutBooking = ({ _id, title, booking }: Round): AboutBooking => ({ roundId: _id, title, until: booking.closesAt.toISOString() });
