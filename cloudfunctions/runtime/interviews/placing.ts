import { bookingIn, overlaps } from '../../../domain/season/booking';
import { command as _, type Database } from '../database';
import type { CandidateDocument, RoundDocument, SlotDocument } from '../documents/season/interviews';
import { allOf } from '../walk';
import { book } from './book';
import type { SeenSlot } from './claims';

interface Placing {
  at: Date;
  call: string;
  hasTime?(): boolean;
}

/**
 * Gives every candidate of the season who has no slot in this round one that is left, the earliest first, in the order of their ids; tells them; and notes on the round that it is
 * done, also when there were not enough, or the season has ended and nobody is placed any more. What is cut off goes on with the next call. Returns how many were placed.
 */
export const placeRest = async (db: Database, round: RoundDocument, { at, call, hasTime = () => true }: Placing): Promise<number> => {
  const left = (await allOf(db.slots, { roundId: round._id, startsAt: _.gt(at), claim: _.exists(false) }, ['roundId', 'startsAt', 'endsAt', 'interviewers'])).sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
  const isOver = (await db.seasons.read(round.seasonId))?.state === 'ended';
  const waiting = isOver ? [] : (await allOf(db.candidates, { seasonId: round.seasonId, 'bookings.roundId': _.neq(round._id) }, ['seasonId', 'personId', 'bookings'])).filter(({ bookings }) => !bookingIn(bookings, round._id));
  let placed = 0;
  for (const candidate of waiting) {
    if (!hasTime()) return placed;
    if (await place(db, { round, candidate, left, at, call })) placed += 1;
  }
  await db.rounds.updateOne({ _id: round._id, placedAt: _.exists(false) }, { placedAt: at });
  return placed;
};

interface Turn extends Placing {
  round: RoundDocument;
  candidate: CandidateDocument;
  /** What was tried is taken out. */
  left: (SeenSlot & Pick<SlotDocument, 'interviewers'>)[];
}

const place = async (db: Database, { round, candidate, left, at, call }: Turn): Promise<boolean> => {
  for (;;) {
    const index = left.findIndex((slot) => !slot.interviewers.includes(candidate.personId) && !candidate.bookings?.some((booking) => overlaps(booking, slot)));
    const [slot] = index < 0 ? [] : left.splice(index, 1);
    if (!slot) return false;
    const { kind } = await book(db, { round, candidate, slot, call, at, how: 'given', isSatisfied: () => true });
    if (kind === 'booked') return true;
    if (kind !== 'taken') {
      // They have booked themselves meanwhile, or are a candidate no more: the slot is the next one's.
      left.unshift(slot);
      return false;
    }
  }
};
