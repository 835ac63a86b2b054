import * as v from 'valibot';
import { seatOf, type Place } from '../../domain/activity/seats';
import { bounds, refuse, student } from '../runtime';
import { confirmRecord, promote, standingOf, takeOffered } from '../runtime/seats';

/**
 * Takes the seats that are kept for one ticket of the caller's. Safe to repeat: whoever has taken them is told so.
 * Refuses with ACTIVITY_NOT_FOUND, ACTIVITY_CALLED_OFF, OFFER_OVER (their time is over, it has begun, or they are not kept yet).
 */
export const takeOffer = student
  .input(v.strictObject({ activityId: bounds.id, ticket: bounds.id }))
  .mutation(async ({ input: { activityId, ticket }, ctx }): Promise<Place> => {
    const now = ctx.now();
    const activity = (await ctx.db.activities.read(activityId)) ?? refuse('ACTIVITY_NOT_FOUND');
    if (activity.calledOff) refuse('ACTIVITY_CALLED_OFF');
    const look = () => standingOf(ctx.db.seatLedgers, activityId, ctx.personId);
    const { party, place } = (await look()) ?? {};
    if (party?.ticket === ticket && place) {
      const isTaken = place.kind === 'offer' && now < activity.startsAt && (await takeOffered(ctx.db.seatLedgers, activityId, party, now));
      const stands = isTaken ? seatOf(party) : (await look())?.place;
      if (stands?.kind === 'seat' && stands.ticket === ticket) {
        // Also the record of an earlier call that died before it wrote it.
        await confirmRecord(ctx.db, activity, party, now);
        return stands;
      }
    }
    await promote(ctx.db, activity, now);
    return refuse('OFFER_OVER');
  });
