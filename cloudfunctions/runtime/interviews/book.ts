import { bookingIn, inTheWay, type Booking } from '../../../domain/season/booking';
import type { AboutInterview } from '../../../domain/message/message';
import { command as _, type Condition, type Database } from '../database';
import type { Effect } from '../documents/effects';
import type { CandidateDocument } from '../documents/season/interviews';
import * as effect from '../effects/cause';
import { claimSlot, releaseClaim, type SeenSlot } from './claims';

/** What a booking is told as: the candidate's own tap, or a slot they were given. */
export type How = 'own' | 'given';

export interface Wish {
  round: { _id: string; title: string };
  /** As it was read; read anew when it has changed. */
  candidate: CandidateDocument;
  slot: SeenSlot;
  call: string;
  at: Date;
  how: How;
  /** What the booking causes besides, in its write. */
  causes?: readonly Effect[];
  /** Whether a booking the candidate has in this round by now makes the wish pointless. */
  isSatisfied(booking: Booking): boolean;
}

export type Outcome =
  /** `booking` is what the candidate has now; `left` the slot they had before. */
  | { kind: 'booked'; booking: Booking; left?: string }
  | { kind: 'already'; booking: Booking }
  | { kind: 'taken' }
  /** Another round's interview is at that time. */
  | { kind: 'overlap' }
  /** They are a candidate no more. */
  | { kind: 'gone' };

/**
 * Books a slot for a candidate, or moves them there. The slot is held first; then one update of the candidate's document books or moves, if nothing of another
 * round overlaps; then the slot they had is given back. Whatever dies in between, the document names one slot, and what else is held for them is
 * released by whoever looks after claims. Two writes, three for a move.
 */
export const book = async (db: Database, wish: Wish): Promise<Outcome> => {
  const { round, slot, call, at, isSatisfied } = wish;
  const by = wish.candidate.personId;
  if (!(await claimSlot(db, slot, { by, call }, at))) return { kind: 'taken' };
  const booking: Booking = { roundId: round._id, slotId: slot._id, call, startsAt: slot.startsAt, endsAt: slot.endsAt, bookedAt: at };

  for (let candidate: CandidateDocument | undefined = wish.candidate; candidate; candidate = await db.candidates.read(candidate._id)) {
    const earlier = bookingIn(candidate.bookings, round._id);
    // The same tap twice: the other call was quicker, and this one's hold is now its own.
    if (earlier?.slotId === slot._id) return { kind: 'already', booking: earlier };
    if (earlier && isSatisfied(earlier)) return backOut(db, booking, { kind: 'already', booking: earlier });
    if (inTheWay(candidate.bookings, round._id, slot)) return backOut(db, booking, { kind: 'overlap' });
    if (await (earlier ? move(db, wish, candidate, earlier, booking) : add(db, wish, booking))) {
      if (earlier) await releaseClaim(db, earlier);
      return { kind: 'booked', booking, ...(earlier && { left: earlier.slotId }) };
    }
  }
  return backOut(db, booking, { kind: 'gone' });
};

const backOut = async (db: Database, held: Booking, outcome: Outcome): Promise<Outcome> => {
  await releaseClaim(db, held);
  return outcome;
};

/** No booking of any other round has a moment in common with this one. */
const nothingOverlaps = ({ roundId, startsAt, endsAt }: Booking): Condition => ({
  bookings: _.not(_.elemMatch({ roundId: _.neq(roundId), startsAt: _.lt(endsAt), endsAt: _.gt(startsAt) })),
});

const add = (db: Database, wish: Wish, booking: Booking): Promise<boolean> =>
  db.candidates.updateOne(_.and([{ _id: wish.candidate._id, 'bookings.roundId': _.neq(booking.roundId) }, nothingOverlaps(booking)]) as never, {
    bookings: _.push([booking]),
    effects: _.push([told(wish, wish.how === 'own' ? 'interviewBooked' : 'interviewPlaced'), ...(wish.causes ?? [])]),
  });

const move = (db: Database, wish: Wish, candidate: CandidateDocument, earlier: Booking, booking: Booking): Promise<boolean> => {
  const path = `bookings.${candidate.bookings?.indexOf(earlier) ?? 0}`;
  return db.candidates.updateOne(_.and([{ _id: candidate._id, [`${path}.roundId`]: earlier.roundId, [`${path}.call`]: earlier.call }, nothingOverlaps(booking)]) as never, {
    [path]: _.set(booking),
    effects: _.push([told(wish, wish.how === 'own' ? 'interviewMoved' : 'interviewPlaced'), ...(wish.causes ?? [])]),
  });
};

/** One call books once: its number names the event. */
const told = ({ round, candidate, slot, call, at }: Wish, kind: 'interviewBooked' | 'interviewMoved' | 'interviewPlaced') => {
  const about: AboutInterview = { roundId: round._id, title: round.title, startsAt: slot.startsAt.toISOString() };
  return effect.message(`${round._id}_${candidate.personId}_${call}`, at, candidate.personId, { kind, ...about });
};

/** Gives the candidate's booking of a round back, if it still is this one; then nobody holds its slot. */
export const giveBack = async (db: Database, candidateId: string, booking: Booking): Promise<boolean> => {
  const isMine = await db.candidates.updateOne(
    { _id: candidateId, bookings: _.elemMatch({ roundId: booking.roundId, call: booking.call }) },
    { bookings: _.pull({ roundId: booking.roundId, call: booking.call }) },
  );
  await releaseClaim(db, booking);
  return isMine;
};
