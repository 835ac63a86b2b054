import * as v from 'valibot';
import { bookingIn, type Booking } from '../../../domain/season/booking';
import { bookingRefusalAt } from '../../../domain/season/slots';
import { bounds, command as _, open, refuse } from '../../runtime';
import type { SlotDocument } from '../../runtime/documents/season/interviews';
import { book, lookAfter, type SeenSlot } from '../../runtime/interviews';
import { refuseEnded } from '../seasons/within-reach';
import { candidateInRush, seasonInRush } from './candidate';
import { freeSeen, isSeenTaken, noteFree, noteTaken } from './seen-slots';

/**
 * Books the caller into a free slot at this time, or moves their booking there; until it succeeds the earlier booking stands. `slot` is one that was free when
 * the caller looked, and is tried first: then nothing has to be looked up. Safe to repeat, also after the window closed: whoever has this time is told so.
 * Candidates are those the season says, with or without a profile here.
 * Refuses with ROUND_NOT_FOUND, NOT_A_CANDIDATE, BOOKING_NOT_OPEN, BOOKING_CLOSED, SEASON_ENDED, SLOT_BEGUN (the wanted slot, or the caller's own), SLOT_NOT_FOUND,
 * SLOT_TAKEN, SLOT_OVERLAPS.
 */
export const bookSlot = open
  .input(v.strictObject({ roundId: bounds.id, startsAt: bounds.instant, slot: v.optional(v.strictObject({ id: bounds.id, endsAt: bounds.instant })) }))
  .mutation(async ({ input: { roundId, startsAt, slot: wanted }, ctx }): Promise<{ startsAt: string; endsAt: string }> => {
    const { round, candidate } = await candidateInRush(ctx, roundId);
    const startsOn = new Date(startsAt);
    const isSatisfied = (booking: Booking): boolean => booking.startsAt.getTime() === startsOn.getTime();
    const own = bookingIn(candidate.bookings, roundId);
    if (own && isSatisfied(own)) return timeOf(own);
    const at = ctx.now();
    const refusal = bookingRefusalAt(round.booking, at);
    if (refusal) refuse(refusal);
    if (startsOn <= at || (own && own.startsAt <= at)) refuse('SLOT_BEGUN');
    refuseEnded(await seasonInRush(ctx, round.seasonId));

    const tried = new Set<string>();
    const attempt = async (slot: SeenSlot): Promise<Booking | undefined> => {
      tried.add(slot._id);
      const outcome = await book(ctx.db, { round, candidate, slot, call: ctx.requestId, at, how: 'own', isSatisfied });
      if (outcome.kind === 'gone') refuse('NOT_A_CANDIDATE');
      if (outcome.kind === 'overlap') refuse('SLOT_OVERLAPS');
      if (outcome.kind !== 'already') noteTaken(slot, at);
      return outcome.kind === 'booked' || outcome.kind === 'already' ? outcome.booking : undefined;
    };
    const [dice = 0] = ctx.random(1);
    const asked = wanted && { _id: wanted.id, roundId, startsAt: startsOn, endsAt: new Date(wanted.endsAt) };
    const likely = [...(asked && !isSeenTaken(asked, at) ? [asked] : []), ...turned(freeSeen({ roundId, startsAt: startsOn }, at), dice).filter(({ _id }) => _id !== wanted?.id)];
    for (const slot of likely.slice(0, UNLOOKED)) {
      const found = await attempt(slot);
      if (found) return timeOf(found);
    }

    const offered = await ctx.db.slots.find({ roundId, startsAt: startsOn, interviewers: _.neq(ctx.personId) }, { order: [['_id', 'asc']], limit: 1000 });
    if (offered.length === 0) refuse('SLOT_NOT_FOUND');
    // Nobody has what was held longer than a call lives, unless their document says so.
    await lookAfter(ctx.db, offered.flatMap(({ claim, ...slot }) => (claim ? [{ ...slot, claim }] : [])), () => round.seasonId, at);
    const mayBeFree = ({ claim }: SlotDocument): boolean => !claim || claim.by === ctx.personId || claim.until <= at;
    noteFree({ roundId, startsAt: startsOn }, offered.filter(({ claim }) => !claim), at);
    for (const slot of turned(offered.filter((each) => mayBeFree(each) && !tried.has(each._id)), dice)) {
      const found = await attempt(slot);
      if (found) return timeOf(found);
    }
    // Another call of the caller's may have booked it meanwhile.
    const meanwhile = bookingIn((await ctx.db.candidates.read(candidate._id))?.bookings, roundId);
    return meanwhile && isSatisfied(meanwhile) ? timeOf(meanwhile) : refuse('SLOT_TAKEN');
  });

const timeOf = ({ startsAt, endsAt }: Booking): { startsAt: string; endsAt: string } => ({ startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() });

/** Tried on a hint alone before the slots of that time are looked up. */
const UNLOOKED = 2;

/** Beginning somewhere else: those who come at once do not all try the same one first. */
const turned = <T>(list: readonly T[], dice: number): T[] => {
  const first = Math.floor((list.length * dice) / 256);
  return [...list.slice(first), ...list.slice(0, first)];
};
