import * as v from 'valibot';
import { mostCompanions, seatOf, windowRefusalAt, type Place } from '../../domain/activity/seats';
import { roomOf } from '../../domain/activity/seats-in-groups';
import { ticketNumber } from '../../domain/activity/ticket';
import { bounds, refuse, student } from '../runtime';
import { confirmRecord, joinQueue, standingOf, takeSeats, writeRecord, type RecordedStanding } from '../runtime/seats';

/**
 * Takes seats for the caller and their companions, or the next place in the line; where an activity has groups, in one of them. Safe to repeat:
 * whoever already has a place is told which, also after the window has closed. Refuses with ACTIVITY_NOT_FOUND, ACTIVITY_CALLED_OFF,
 * WINDOW_NOT_OPEN, WINDOW_CLOSED, GROUP_NEEDED, GROUP_UNKNOWN, COMPANIONS_TOO_MANY (also when the room itself is too small for the party).
 */
export const signUp = student
  .input(v.strictObject({ activityId: bounds.id, companions: bounds.whole(0, 9), group: v.optional(bounds.id) }))
  .mutation(async ({ input: { activityId, companions, group }, ctx }): Promise<Place> => {
    const activity = (await ctx.db.activities.read(activityId)) ?? refuse('ACTIVITY_NOT_FOUND');
    const at = ctx.now();
    const refusal = activity.calledOff ? 'ACTIVITY_CALLED_OFF' : windowRefusalAt(activity.window, at);
    if (refusal) return (await standingOf(ctx.db.seatLedgers, activityId, ctx.personId))?.place ?? refuse(refusal);
    const room = roomOf(activity, group);
    if (typeof room === 'string') return refuse(room);
    if (companions > mostCompanions(room)) refuse('COMPANIONS_TOO_MANY');

    const party = { who: ctx.personId, seats: 1 + companions, ticket: ticketNumber(ctx.random(5)), ...(group !== undefined && { group }) };
    const place = { activity, name: ctx.person.name, at };

    // Two guarded updates cover every state of the ledger; a seat freed between them sends us round again.
    for (;;) {
      if (await takeSeats(ctx.db.seatLedgers, activityId, party)) {
        await writeRecord(ctx.db, { ...place, party, standing: { state: 'confirmed' } });
        return seatOf(party);
      }
      await joinQueue(ctx.db.seatLedgers, activityId, party);
      const standing = (await standingOf(ctx.db.seatLedgers, activityId, ctx.personId)) ?? refuse('ACTIVITY_NOT_FOUND');
      if (!standing.place || !standing.party) continue;
      // Also the place of an earlier call that died before it wrote its record.
      const { party: held, place: stands } = standing;
      const written = await writeRecord(ctx.db, { ...place, party: held, standing: recordedAs(stands) });
      if (!written && stands.kind === 'seat') await confirmRecord(ctx.db, activity, held, at);
      return stands;
    }
  });

const recordedAs = (place: Place): RecordedStanding => {
  if (place.kind === 'seat') return { state: 'confirmed' };
  return place.kind === 'offer' ? { state: 'offered', until: new Date(place.until) } : { state: 'waiting', position: place.position };
};
