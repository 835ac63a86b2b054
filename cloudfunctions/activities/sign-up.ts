import * as v from 'valibot';
import { mostCompanions, windowRefusalAt, type Place } from '../../domain/activity/seats';
import { ticketNumber } from '../../domain/activity/ticket';
import { bounds, refuse, student } from '../runtime';
import { confirmRecord, joinQueue, standingOf, takeSeats, writeRecord } from '../runtime/seats';

/**
 * Takes seats for the caller and their companions, or the next place in the line. Safe to repeat: whoever already has a place is
 * told which, also after the window has closed. Refuses with ACTIVITY_NOT_FOUND, ACTIVITY_CALLED_OFF, WINDOW_NOT_OPEN, WINDOW_CLOSED,
 * COMPANIONS_TOO_MANY (also when the room itself is too small for the party).
 */
export const signUp = student
  .input(v.strictObject({ activityId: bounds.id, companions: bounds.whole(0, 9) }))
  .mutation(async ({ input: { activityId, companions }, ctx }): Promise<Place> => {
    const activity = (await ctx.db.activities.read(activityId)) ?? refuse('ACTIVITY_NOT_FOUND');
    const at = ctx.now();
    const refusal = activity.calledOff ? 'ACTIVITY_CALLED_OFF' : windowRefusalAt(activity.window, at);
    if (refusal) return (await standingOf(ctx.db.seatLedgers, activityId, ctx.personId))?.place ?? refuse(refusal);
    if (companions > mostCompanions(activity)) refuse('COMPANIONS_TOO_MANY');

    const party = { who: ctx.personId, seats: 1 + companions, ticket: ticketNumber(ctx.random(5)) };
    const place = { activity, name: ctx.person.name, at };

    // Two guarded updates cover every state of the ledger; a seat freed between them sends us round again.
    for (;;) {
      if (await takeSeats(ctx.db.seatLedgers, activityId, party)) {
        await writeRecord(ctx.db, { ...place, party, standing: { state: 'confirmed' } });
        return { kind: 'seat', seats: party.seats, ticket: party.ticket };
      }
      await joinQueue(ctx.db.seatLedgers, activityId, party);
      const standing = (await standingOf(ctx.db.seatLedgers, activityId, ctx.personId)) ?? refuse('ACTIVITY_NOT_FOUND');
      if (!standing.place || !standing.party) continue;
      // Also the place of an earlier call that died before it wrote its record.
      const { party: held, place: stands } = standing;
      const written = await writeRecord(ctx.db, {
        ...place,
        party: held,
        standing: stands.kind === 'seat' ? { state: 'confirmed' } : { state: 'waiting', position: stands.position },
      });
      if (!written && stands.kind === 'seat') await confirmRecord(ctx.db, activity, held, at);
      return stands;
    }
  });
