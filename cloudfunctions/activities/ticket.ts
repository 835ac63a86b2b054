import * as v from 'valibot';
import { ticketKey } from '../../domain/activity/ticket';
import { bounds, refuse, secret, student } from '../runtime';
import { signUpId, standingOf } from '../runtime/seats';

export interface Ticket {
  activityId: string;
  title: string;
  startsAt: string;
  doorsAt: string;
  place: string;
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
  const { ticket: number, seats } = standing.party;
  const checkIn = record?.ticket === number ? record.checkIn : undefined;
  return {
    activityId,
    title: activity.title,
    startsAt: activity.startsAt.toISOString(),
    doorsAt: activity.doorsAt.toISOString(),
    place: [activity.place.name, activity.place.hint].filter(Boolean).join(' '),
    name: ctx.person.name,
    seats,
    number,
    key: ticketKey(secret('TICKET_KEY'), activityId, number),
    now: ctx.now().toISOString(),
    used: checkIn ? { at: checkIn.at.toISOString(), gate: checkIn.gate } : null,
  };
});
