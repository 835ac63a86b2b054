import * as v from 'valibot';
import { cancelRefusalAt } from '../../domain/activity/seats';
import { bounds, refuse, student } from '../runtime';
import { cancelRecord, promote, signUpId, standingOf, vacate } from '../runtime/seats';

/**
 * Gives up the place of one ticket of the caller's: a seat, one that is kept for them, or their place in the line; whoever waits first and fits
 * moves up. Safe to repeat: a ticket that is given up already is answered as done, and a late repeat leaves a newer sign-up alone.
 * The record is cancelled first, and only if the door has not admitted it: a cancelled ticket never holds a used seat.
 * Refuses with ACTIVITY_NOT_FOUND, NO_PLACE, ACTIVITY_STARTED, CANCEL_OVER, ALREADY_CHECKED_IN.
 */
export const cancel = student
  .input(v.strictObject({ activityId: bounds.id, ticket: bounds.id }))
  .mutation(async ({ input: { activityId, ticket }, ctx }): Promise<null> => {
    const now = ctx.now();
    const activity = (await ctx.db.activities.read(activityId)) ?? refuse('ACTIVITY_NOT_FOUND');
    const standing = await standingOf(ctx.db.seatLedgers, activityId, ctx.personId);
    const { party, place } = standing ?? {};
    if (party?.ticket === ticket && place) {
      const refusal = cancelRefusalAt(activity, place.kind, now);
      if (refusal) refuse(refusal);
      if (!(await cancelRecord(ctx.db, { activity, party, name: ctx.person.name, at: now }))) refuse('ALREADY_CHECKED_IN');
      await vacate(ctx.db, activityId, ticket, standing);
    } else if (!party && !(await ctx.db.signUps.read(signUpId(activityId, ctx.personId)))) {
      refuse('NO_PLACE');
    }
    // Leaving the head of the line can let a smaller party through; a first call may have died before it came this far.
    await promote(ctx.db, activity, now);
    return null;
  });
