import { command as _, student } from '../runtime';
import { standingOf } from '../runtime/seats';
import { ticketOf, type Ticket } from './ticket';

/** More than anybody has at once; each asks a ledger. */
const MOST = 12;
/** A ticket is shown until this long after the end. Milliseconds. */
const SHOWN_AFTER_END = 6 * 3600 * 1000;

/** All tickets of the caller's that are still to be shown at a door, soonest first. */
export const tickets = student.query(async ({ ctx }): Promise<Ticket[]> => {
  const { db, personId, person } = ctx;
  const now = ctx.now();
  const records = await db.signUps.find({ personId, state: _.in(['confirmed', 'waiting', 'offered', 'attended']) }, { limit: 100, order: [['signedUpAt', 'desc']] });
  const coming = await db.activities.find(
    { _id: _.in(records.map(({ activityId }) => activityId)), endsAt: _.gt(new Date(now.getTime() - SHOWN_AFTER_END)), calledOff: _.exists(false) },
    { limit: MOST, order: [['startsAt', 'asc']] },
  );
  const standings = await Promise.all(coming.map(({ _id }) => standingOf(db.seatLedgers, _id, personId)));
  return coming.flatMap((activity, index) => {
    const { place, party } = standings[index] ?? {};
    if (place?.kind !== 'seat' || !party) return [];
    return [ticketOf(activity, party, records.find(({ activityId }) => activityId === activity._id), { name: person.name, now })];
  });
});
