import { bookingIn, LOOK_AGAIN_MS } from '../../../domain/season/booking';
import { command as _, type Database } from '../database';
import type { Claim, SlotDocument } from '../documents/season/interviews';

type Claimed = Pick<SlotDocument, '_id' | 'roundId'> & { claim: Claim };

/** Slots looked at in one go. */
const SLICE = 200;

/**
 * Looks after claims whose time is over. No call that made one lives any more, so the candidates' documents decide: whose document names the slot has it,
 * and it is looked at again later; otherwise it is free. Returns how many were freed.
 */
export const lookAfter = async (db: Database, claimed: readonly Claimed[], seasonOf: (roundId: string) => string | undefined, at: Date): Promise<number> => {
  const over = claimed.filter(({ claim }) => claim.until <= at);
  if (over.length === 0) return 0;
  const candidateOf = ({ roundId, claim }: Claimed): string => `${seasonOf(roundId) ?? ''}_${claim.by}`;
  const candidates = await db.candidates.find({ _id: _.in([...new Set(over.map(candidateOf))]) }, { limit: 1000, fields: ['bookings'] });
  const bookings = new Map(candidates.map(({ _id, bookings: booked }) => [_id, booked]));
  const namedBy = (slot: Claimed) => {
    const booking = bookingIn(bookings.get(candidateOf(slot)), slot.roundId);
    return booking?.slotId === slot._id ? booking : undefined;
  };
  const still = { 'claim.until': _.lte(at) };
  const until = new Date(at.getTime() + LOOK_AGAIN_MS);
  let freed = 0;
  const kept: string[] = [];
  for (const slot of over) {
    const { _id, claim } = slot;
    const booking = namedBy(slot);
    if (booking?.call === claim.call) kept.push(_id);
    // Two calls of one person for one slot: the booking is one's, the claim the other's. From now on they are of one.
    else if (booking) await db.slots.updateOne({ _id, 'claim.call': claim.call, ...still }, { claim: _.set({ by: claim.by, call: booking.call, until }) });
    else if (await db.slots.updateOne({ _id, 'claim.call': claim.call, ...still }, { claim: _.remove() })) freed += 1;
  }
  if (kept.length > 0) await db.slots.updateAll({ _id: _.in(kept), ...still }, { 'claim.until': until });
  return freed;
};

/** The same for every slot that is still to come, slice by slice while there is time. */
export const lookAfterAll = async (db: Database, at: Date, hasTime: () => boolean = () => true): Promise<number> => {
  let freed = 0;
  for (;;) {
    const slots = await db.slots.find({ 'claim.until': _.lte(at), startsAt: _.gt(at) }, { order: [['claim.until', 'asc']], limit: SLICE });
    const rounds = await db.rounds.find({ _id: _.in([...new Set(slots.map(({ roundId }) => roundId))]) }, { limit: SLICE, fields: ['seasonId'] });
    const seasons = new Map(rounds.map(({ _id, seasonId }) => [_id, seasonId]));
    freed += await lookAfter(db, slots.flatMap(({ claim, ...slot }) => (claim ? [{ ...slot, claim }] : [])), (roundId) => seasons.get(roundId), at);
    if (slots.length < SLICE || !hasTime()) return freed;
  }
};
