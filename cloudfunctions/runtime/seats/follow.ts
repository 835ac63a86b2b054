import { nextToPromote, type Party } from '../../../domain/activity/seats';
import { command as _, type Database } from '../database';
import type { ActivityDocument } from '../documents/activities';
import { seatHead } from './ledger';
import { toldOfPlace, toldOfPromotion, type RecordedStanding, type Told } from './told';

/** What follows the ledger: promotions, and the sign-up records that are its projection. All of it may be repeated. */

export const signUpId = (activityId: string, personId: string): string => `${activityId}_${personId}`;

/**
 * Seats everyone at the head of the line who fits, and says so in their records; nobody once the activity has ended or is called off.
 * Returns how many were promoted.
 */
export const promote = async (db: Database, activity: Told & Pick<ActivityDocument, 'endsAt'>, now: Date): Promise<number> => {
  if (activity.calledOff || now >= activity.endsAt) return 0;
  const activityId = activity._id;
  let promoted = 0;
  for (;;) {
    const ledger = await db.seatLedgers.read(activityId);
    const head = ledger && nextToPromote(ledger);
    if (!head) return promoted;
    // Lost to another call that promoted the same head: look again.
    if (!(await seatHead(db.seatLedgers, activityId, head))) continue;
    promoted += 1;
    await confirmRecord(db, activity, head, now);
  }
};

/** The record of a seated party says `confirmed`, unless it was cancelled or checked in meanwhile; the person is told with it. */
export const confirmRecord = (db: Database, activity: Told, party: Party, at: Date): Promise<boolean> =>
  db.signUps.updateOne(
    { _id: signUpId(activity._id, party.who), ticket: party.ticket, state: 'waiting' },
    { state: 'confirmed', effects: _.push(toldOfPromotion(activity, party, at)) },
  );

/**
 * Cancels the record of a ticket unless the door has admitted it; `false` when it has. A missing record is written cancelled, so that
 * the door cannot write and admit it while its seats are given back. May be repeated, also at the same time.
 */
export const cancelRecord = async (db: Database, place: Omit<RecordedPlace, 'standing'>): Promise<boolean> => {
  const { activity, party } = place;
  const _id = signUpId(activity._id, party.who);
  const cancel = (): Promise<boolean> =>
    db.signUps.updateOne({ _id, ticket: party.ticket, state: _.neq('cancelled'), checkIn: _.exists(false) }, { state: 'cancelled' });
  if (await cancel()) return true;
  if (await writeRecord(db, { ...place, standing: { state: 'cancelled' } })) return true;
  // Written by another call between the two.
  if (await cancel()) return true;
  const record = await db.signUps.read(_id);
  return record?.ticket !== party.ticket || !record.checkIn;
};

/** A record to be written: a place in the ledger, and what the ledger has no room for. */
export interface RecordedPlace {
  activity: Told;
  party: Party;
  standing: RecordedStanding;
  name: string;
  at: Date;
}

/**
 * Writes the record of a place, once, and in the same write what the person is told of it: a record of the same ticket is left as it is,
 * since it may have moved on. `replaces` is the earlier ticket this one may take the record from; without it any earlier one. A record
 * that carries a check-in is never taken: its ticket still holds its seats, and whoever would write over it has read an old ledger.
 */
export const writeRecord = async (db: Database, place: RecordedPlace, replaces?: string): Promise<boolean> => {
  const { activity, party, standing, name, at } = place;
  const _id = signUpId(activity._id, party.who);
  const record = { activityId: activity._id, personId: party.who, name, seats: party.seats, ticket: party.ticket, state: standing.state, signedUpAt: at };
  const effects = toldOfPlace(activity, party, standing, at);
  if (await db.signUps.insert({ _id, ...record, effects })) return true;
  return db.signUps.updateOne({ _id, ticket: replaces ?? _.neq(party.ticket), checkIn: _.exists(false) }, { ...record, effects: _.push(effects) });
};
