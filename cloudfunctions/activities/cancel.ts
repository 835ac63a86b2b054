import * as v from 'valibot';
import { bounds, refuse, student } from '../runtime';
import { cancelRecord, leaveQueue, promote, releaseSeats, signUpId, standingOf } from '../runtime/seats';

/**
 * Gives up the place of one ticket of the caller's; whoever waits first and fits is seated. Safe to repeat: a ticket that is given up
 * already is answered as done, and a late repeat leaves a newer sign-up alone.
 * The record is cancelled first, and only if the door has not admitted it: a cancelled ticket never holds a used seat.
 * Refuses with ACTIVITY_NOT_FOUND, NO_PLACE, ACTIVITY_STARTED, ALREADY_CHECKED_IN.
 */
export const cancel = student
  .input(v.strictObject({ activityId: bounds.id, ticket: bounds.id }))
  .mutation(async ({ input: { activityId, ticket }, ctx }): Promise<null> => {
    const now = ctx.now();
    const activity = (await ctx.db.activities.read(activityId)) ?? refuse('ACTIVITY_NOT_FOUND');
    const party = (await standingOf(ctx.db.seatLedgers, activityId, ctx.personId))?.party;
    if (party?.ticket === ticket) {
      if (now >= activity.startsAt) refuse('ACTIVITY_STARTED');
      if (!(await cancelRecord(ctx.db, { activity, party, name: ctx.person.name, at: now }))) refuse('ALREADY_CHECKED_IN');
      const freed = await releaseSeats(ctx.db.seatLedgers, activityId, party);
      if (!freed) await leaveQueue(ctx.db.seatLedgers, activityId, ticket);
    } else if (!party && !(await ctx.db.signUps.read(signUpId(activityId, ctx.personId)))) {
      refuse('NO_PLACE');
    }
    // Leaving the head of the line can let a smaller party through; a first call may have died before it came this far.
    await promote(ctx.db, activity, now);
    return null;
  });
