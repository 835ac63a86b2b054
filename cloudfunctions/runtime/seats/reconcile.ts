import type { Party } from '../../../domain/activity/seats';
import { command as _, type Database } from '../database';
import type { ActivityDocument, SignUpDocument } from '../documents/activities';
import { confirmRecord, promote, signUpId, writeRecord } from './follow';
import { leaveQueue, releaseSeats } from './ledger';
import { followResizes } from './resize';
import type { RecordedStanding } from './told';

/**
 * Finishes what a crash left half-done between the ledger and the records that follow it: a cancelled record whose ticket still
 * holds a place gives it up; a missing record is written; a seated party's record says so; a record whose place is gone says
 * cancelled; seats that were raised or cut are; whoever fits is promoted, unless the activity has ended. Returns how many things were mended.
 */
export const reconcileSeats = async (db: Database, activityId: string, now: Date): Promise<number> => {
  // Records before the ledger: a place is written before its record, so a record without a place has lost it.
  const records = await recordsOf(db, activityId);
  const [activity, ledger] = await Promise.all([db.activities.read(activityId), db.seatLedgers.read(activityId)]);
  if (!activity || !ledger) return 0;

  let mended = 0;
  const count = (done: boolean): void => {
    if (done) mended += 1;
  };
  for (const party of ledger.holders) {
    const record = records.get(party.who);
    if (record?.ticket !== party.ticket) count(await writeMissing(db, activity, party, { state: 'confirmed' }, record, now));
    else if (record.state === 'cancelled') count(await releaseSeats(db.seatLedgers, activityId, party));
    else if (record.state === 'waiting') count(await confirmRecord(db, activity, party, now));
  }
  for (const [index, party] of ledger.queue.entries()) {
    const record = records.get(party.who);
    if (record?.ticket !== party.ticket) count(await writeMissing(db, activity, party, { state: 'waiting', position: index + 1 }, record, now));
    else if (record.state === 'cancelled') count(await leaveQueue(db.seatLedgers, activityId, party.ticket));
  }
  const placed = new Set([...ledger.holders, ...ledger.queue].map(({ ticket }) => ticket));
  for (const { _id, ticket, state } of records.values()) {
    if (placed.has(ticket) || (state !== 'confirmed' && state !== 'waiting')) continue;
    count(await db.signUps.updateOne({ _id, ticket, state: _.in(['confirmed', 'waiting']) }, { state: 'cancelled' }));
  }
  mended += await followResizes(db, activity);
  return mended + (await promote(db, activity, now));
};

type Glimpse = Pick<SignUpDocument, '_id' | 'personId' | 'ticket' | 'state'>;

/** Records are read in slices of the cloud's own limit. */
const SLICE = 1000;

const recordsOf = async (db: Database, activityId: string): Promise<Map<string, Glimpse>> => {
  const byPerson = new Map<string, Glimpse>();
  let last = '';
  for (;;) {
    const slice = await db.signUps.find(
      { _id: _.gt(last || signUpId(activityId, '')), activityId },
      { limit: SLICE, order: [['_id', 'asc']], fields: ['personId', 'ticket', 'state'] },
    );
    for (const record of slice) byPerson.set(record.personId, record);
    last = slice.at(-1)?._id ?? last;
    if (slice.length < SLICE) return byPerson;
  }
};

const writeMissing = async (
  db: Database,
  activity: ActivityDocument,
  party: Party,
  standing: RecordedStanding,
  earlier: Glimpse | undefined,
  at: Date,
): Promise<boolean> => {
  const person = await db.people.read(party.who);
  return person ? writeRecord(db, { activity, party, standing, name: person.name, at }, earlier?.ticket) : false;
};
