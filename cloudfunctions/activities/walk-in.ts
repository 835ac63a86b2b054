import * as v from 'valibot';
import { doorRefusalAt } from '../../domain/activity/door/hours';
import { roomOf } from '../../domain/activity/seats-in-groups';
import { showTicketNumber, ticketNumber } from '../../domain/activity/ticket';
import { walkInId } from '../../domain/activity/walk-in';
import { bounds, effect, refuse, staff } from '../runtime';
import { doorOf, takeWalkInSeats, writeWalkIn } from '../runtime/door';
import { promote, signUpId, standingOf, standings, vacate } from '../runtime/seats';
import { pseudonymOf } from '../runtime/vault';
import { activityWithin } from './activity-within';

export interface WalkedIn {
  /** As people read it. */
  ticket: string;
  name: string;
  seats: number;
}

/**
 * Gives somebody who comes without having signed up free seats, if there are any and nobody waits for them, and admits them; where an activity
 * has groups, in one of them. Safe to repeat: named by the device; a call that died after it took the seats is finished by its repeat, or by the
 * clock. Refuses with ACTIVITY_NOT_FOUND, OUT_OF_REGION, DOOR_SHUT, GROUP_NEEDED, GROUP_UNKNOWN, WALK_IN_WAITED_FOR, WALK_IN_FULL, WALK_IN_UNDONE.
 */
export const walkIn = staff('steward')
  .input(v.strictObject({ activityId: bounds.id, gate: bounds.line(20), scanId: bounds.id, name: bounds.line(20), seats: bounds.whole(1, 10), group: v.optional(bounds.id) }))
  .mutation(async ({ input: { activityId, gate, scanId, name, seats, group }, ctx }): Promise<WalkedIn> => {
    const at = ctx.now();
    const activity = await activityWithin(ctx, activityId);
    const { district } = activity;
    if (doorRefusalAt(doorOf(activity), at)) refuse('DOOR_SHUT');
    const room = roomOf(activity, group);
    if (typeof room === 'string') return refuse(room);
    const who = walkInId(scanId);
    const _id = signUpId(activityId, who);
    // Before any seat is taken: one that was given back is nobody's to take again by the same call.
    if ((await ctx.db.signUps.read(_id))?.undone) return refuse('WALK_IN_UNDONE');
    const party = await takeWalkInSeats(ctx.db, activityId, { who, seats, ticket: ticketNumber(ctx.random(5)), ...(group !== undefined && { group }) });
    if (!party) {
      const whole = (await standings(ctx.db.seatLedgers, [activityId])).get(activityId);
      const { seatsLeft = 0, waiting = 0 } = (group === undefined ? whole : whole?.groups.find(({ id }) => id === group)) ?? {};
      if (waiting > 0) return refuse('WALK_IN_WAITED_FOR', `${waiting} 人在候补，空座先给他们。请到签到台等。`);
      return refuse('WALK_IN_FULL', seatsLeft > 0 ? `只剩 ${seatsLeft} 座，坐不下 ${seats} 人。` : undefined);
    }
    const checkIn = { at, gate, by: ctx.personId, scanId };
    const trace = effect.trace(ctx, { act: 'activity.walkIn', object: `people/${pseudonymOf(who)}`, district, after: { activityId, gate, seats, at } });
    await writeWalkIn(ctx.db, { activity, party, at, admitted: { name, checkIn, trace } });
    const record = await ctx.db.signUps.read(_id);
    if (record && record.ticket !== party.ticket) {
      // Taken back in between: these seats belong to no record.
      await vacate(ctx.db, activityId, party.ticket, await standingOf(ctx.db.seatLedgers, activityId, who));
      await promote(ctx.db, activity, at);
    }
    if (!record?.checkIn) return refuse('WALK_IN_UNDONE');
    return { ticket: showTicketNumber(party.ticket), name: record.name, seats: party.seats };
  });
