import * as v from 'valibot';
import { bounds, command as _, refuse, student } from '../runtime';
import { leaveQueue, promote, releaseSeats, signUpId, standingOf } from '../runtime/seats';

/**
 * Gives up the caller's seat or place in the line; whoever waits first and fits is seated. Safe to repeat.
 * The record is cancelled first, and only if the door has not admitted it: a cancelled ticket never holds a used seat.
 * Refuses with NO_PLACE, ALREADY_CHECKED_IN.
 */
export const cancel = student.input(v.strictObject({ activityId: bounds.id })).mutation(async ({ input: { activityId }, ctx }): Promise<null> => {
  const recordId = signUpId(activityId, ctx.personId);
  const standing = await standingOf(ctx.db.seatLedgers, activityId, ctx.personId);
  const record = await ctx.db.signUps.read(recordId);
  if (!standing?.party) {
    // Repeated after a lost reply: the seat is free already, and whoever waits gets it now if the first call died before.
    if (record?.state === 'cancelled') await promote(ctx.db, activityId);
    return record?.state === 'cancelled' ? null : refuse('NO_PLACE');
  }
  const { party } = standing;
  if (record?.state === 'attended' && record.ticket === party.ticket) refuse('ALREADY_CHECKED_IN');
  const cancelled = await ctx.db.signUps.updateOne({ _id: recordId, ticket: party.ticket, checkIn: _.exists(false) }, { state: 'cancelled' });
  if (!cancelled && record?.ticket === party.ticket && record.state !== 'cancelled') refuse('ALREADY_CHECKED_IN');

  const freed = await releaseSeats(ctx.db.seatLedgers, activityId, party);
  if (!freed) await leaveQueue(ctx.db.seatLedgers, activityId, party.ticket);
  // Leaving the head of the line can let a smaller party through as well.
  await promote(ctx.db, activityId);
  return null;
});
