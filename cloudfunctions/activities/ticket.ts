import * as v from 'valibot';
import type { MapPoint } from '../../domain/activity/plan-parts';
import type { Party } from '../../domain/activity/seats';
import { ticketKey } from '../../domain/activity/ticket';
import { bounds, refuse, secret, student } from '../runtime';
import type { ActivityDocument, SignUpDocument } from '../runtime/documents/activities';
import { signUpId, standingOf } from '../runtime/seats';

export interface Ticket {
  activityId: string;
  title: string;
  startsAt: string;
  endsAt: string;
  doorsAt: string;
  place: string;
  /** Whether the code shown in the room may be scanned as well. */
  selfCheckIn: boolean;
  /** Where it is on the map. */
  at: MapPoint | null;
  name: string;
  seats: number;
  number: string;
  /** Makes the changing code on the owner's phone, without network. */
  key: string;
  /** The server's clock, so that a phone with a wrong one still shows the right code. */
  now: string;
  used: { at: string; gate: string } | null;
}

/** The caller's ticket. Refuses with ACTIVITY_NOT_FOUND, ACTIVITY_CALLED_OFF, NO_PLACE (also while waiting). */
export const ticket = student.input(v.strictObject({ activityId: bounds.id })).query(async ({ input: { activityId }, ctx }): Promise<Ticket> => {
  const [activity, standing, record] = await Promise.all([
    ctx.db.activities.read(activityId),
    standingOf(ctx.db.seatLedgers, activityId, ctx.personId),
    ctx.db.signUps.read(signUpId(activityId, ctx.personId)),
  ]);
  if (!activity) return refuse('ACTIVITY_NOT_FOUND');
  if (activity.calledOff) return refuse('ACTIVITY_CALLED_OFF');
  if (standing?.place?.kind !== 'seat' || !standing.party) return refuse('NO_PLACE');
  return ticketOf(activity, standing.party, record, { name: ctx.person.name, now: ctx.now() });
});

/** The ticket of a seated party, as its owner's phone keeps it. */
export const ticketOf = (activity: ActivityDocument, { ticket: number, seats }: Party, record: SignUpDocument | undefined, { name, now }: { name: string; now: Date }): Ticket => {
  const checkIn = record?.ticket === number ? record.checkIn : undefined;
  return {
    activityId: activity._id,
    title: activity.title,
    startsAt: activity.startsAt.toISOString(),
    endsAt: activity.endsAt.toISOString(),
    doorsAt: activity.doorsAt.toISOString(),
    place: [activity.place.name, activity.place.hint].filter(Boolean).join(' '),
    selfCheckIn: activity.selfCheckIn ?? false,
    at: activity.at ?? null,
    name,
    seats,
    number,
    key: ticketKey(secret('TICKET_KEY'), activity._id, number),
    now: now.toISOString(),
    used: checkIn ? { at: checkIn.at.toISOString(), gate: checkIn.gate } : null,
  };
};
