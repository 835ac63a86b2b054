import * as v from 'valibot';
import { bookingIn } from '../../../domain/season/booking';
import { WAITING_MS } from '../../../domain/season/presence';
import { bounds, command as _, open, refuse } from '../../runtime';
import { begin, expectAnew, hearingId, isOpen } from '../hearings/own-hearing';
import { candidateOf } from '../booking/candidate';

/**
 * The caller is in the waiting room, an hour before their slot at the earliest; late ones come too, until they are put down as missing. Safe to repeat. Refuses with
 * ROUND_NOT_FOUND, NOT_A_CANDIDATE, NOT_BOOKED, ROOM_NOT_OPEN, PANEL_CLOSED, SEASON_ENDED, MISSED.
 */
export const arrive = open.input(v.strictObject({ roundId: bounds.id })).mutation(async ({ input: { roundId }, ctx }): Promise<null> => {
  const { db, personId } = ctx;
  const { round, candidate } = await candidateOf(ctx, roundId);
  const booking = bookingIn(candidate.bookings, roundId) ?? refuse('NOT_BOOKED');
  const at = ctx.now();
  if (at.getTime() < booking.startsAt.getTime() - WAITING_MS) refuse('ROOM_NOT_OPEN');
  const slot = (await db.slots.read(booking.slotId)) ?? refuse('NOT_BOOKED');
  await begin(ctx, { round, slot, candidate });
  const _id = hearingId(roundId, personId);
  const come = (): Promise<boolean> => db.hearings.updateOne({ _id, ...isOpen, arrivedAt: _.exists(false), missedAt: _.exists(false) }, { arrivedAt: at });
  if (await come()) return null;
  // They were missing at an earlier slot, and the call that gave them this one died before the hearing said so.
  if ((await expectAnew(db, _id, { panelId: slot.panelId, bookedAt: booking.bookedAt })) && (await come())) return null;
  const hearing = await db.hearings.read(_id);
  if (hearing?.missedAt) refuse('MISSED');
  return hearing?.arrivedAt ? null : refuse('PANEL_CLOSED');
});
