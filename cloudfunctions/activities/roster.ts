import * as v from 'valibot';
import { isDoorPutAway } from '../../domain/activity/door/hours';
import { packRoster, type PackedRoster, type RosterStanding } from '../../domain/activity/door/roster';
import { positionsIn, type Party } from '../../domain/activity/seats';
import { ticketKey } from '../../domain/activity/ticket';
import { bounds, command as _, refuse, secret, staff, type Database } from '../runtime';
import type { SignUpDocument } from '../runtime/documents/activities';
import { allOf } from '../runtime/walk';
import { activityWithin } from './activity-within';

/** Everything a door needs to go on without network. Instants are ISO 8601 in UTC. */
export interface DoorRoster {
  title: string;
  gates: string[];
  doorsAt: string;
  endsAt: string;
  calledOffAt: string | null;
  closedAt: string | null;
  /** The server's clock, so that a phone with a wrong one still judges as the server would. */
  now: string;
  people: PackedRoster;
}

/**
 * The roster of one activity for a steward's phone: numbers, keys, names, seats and how each ticket stands; no phone number, no identity
 * number. Refuses with ACTIVITY_NOT_FOUND, OUT_OF_REGION, DOOR_OVER.
 */
export const roster = staff('steward')
  .input(v.strictObject({ activityId: bounds.id }))
  .query(async ({ input: { activityId }, ctx }): Promise<DoorRoster> => {
    const activity = await activityWithin(ctx, activityId);
    if (isDoorPutAway(activity, ctx.now())) refuse('DOOR_OVER');
    // Before anything is read: a phone keeps what it let in after this moment.
    const now = ctx.now().toISOString();
    const [records, ledger] = await Promise.all([
      allOf(ctx.db.signUps, { activityId }, ['personId', 'name', 'ticket', 'checkIn.at', 'checkIn.gate']),
      ctx.db.seatLedgers.read(activityId),
    ]);
    const byPerson = new Map(records.map((record) => [record.personId, record]));
    const { holders = [], offers = [], queue = [] } = ledger ?? {};
    const positions = positionsIn(queue);
    const names = await namesOf(ctx.db, [...holders, ...offers, ...queue].flatMap(({ who }) => (byPerson.has(who) ? [] : [who])));
    const master = secret('TICKET_KEY');
    const entry = ({ who, ticket, seats }: Party, standing: RosterStanding) => {
      const name = byPerson.get(who)?.name ?? names.get(who) ?? '';
      return { number: ticket, key: ticketKey(master, activityId, ticket), name, seats, standing };
    };
    return {
      title: activity.title,
      gates: activity.gates,
      doorsAt: activity.doorsAt.toISOString(),
      endsAt: activity.endsAt.toISOString(),
      calledOffAt: activity.calledOff?.at.toISOString() ?? null,
      closedAt: activity.closedAt?.toISOString() ?? null,
      now,
      people: packRoster([
        ...holders.map((party) => entry(party, seatOf(byPerson.get(party.who), party.ticket))),
        ...offers.map((offer) => entry(offer, { kind: 'offered', until: offer.until.toISOString() })),
        ...queue.map((party, index) => entry(party, { kind: 'waiting', position: positions[index] ?? 0 })),
      ]),
    };
  });

const seatOf = (record: Pick<SignUpDocument, 'ticket' | 'checkIn'> | undefined, ticket: string): RosterStanding =>
  record?.checkIn && record.ticket === ticket ? { kind: 'used', at: record.checkIn.at.toISOString(), gate: record.checkIn.gate } : { kind: 'seat' };

/** Whoever has a place whose record a crash kept from being written. */
const namesOf = async (db: Database, personIds: readonly string[]): Promise<Map<string, string>> => {
  if (personIds.length === 0) return new Map();
  const people = await db.people.find({ _id: _.in([...personIds]) }, { limit: 1000, fields: ['name'] });
  return new Map(people.map(({ _id, name }) => [_id, name]));
};
