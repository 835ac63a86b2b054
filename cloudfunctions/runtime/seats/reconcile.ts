import { partyOf, positionsIn, type Party } from '../../../domain/activity/seats';
import { isWalkIn } from '../../../domain/activity/walk-in';
import { command as _, type Database } from '../database';
import type { ActivityDocument, SeatLedgerDocument, SignUpDocument } from '../documents/activities';
import { writeWalkIn } from '../door/walk-in';
import { promote } from './follow';
import { leaveQueue, releaseOffer, releaseSeats, resizeHolder, resizeWaiting, type SizeChange } from './ledger';
import { confirmRecord, lapseRecord, offerRecord, resizeRecord, signUpId, writeRecord } from './record';
import { followResizes } from './resize';
import type { RecordedStanding } from './told';

/**
 * Finishes what a crash left half-done between the ledger and the records that follow it: a cancelled record whose ticket still
 * holds a place gives it up; a missing record is written; a record says where its party stands and how many seats it has; a record whose place
 * is gone says why; seats that were raised or cut are; what was kept too long goes on, and whoever fits is promoted, unless the activity has
 * ended. Returns how many things were mended.
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
  for (const place of placesIn(db, activity, ledger, now)) {
    const { party, standing } = place;
    const record = records.get(party.who);
    // A walk-in's record never changes its ticket: seats under another one were taken by a repeat that came when it was taken back, and died.
    if (record && record.ticket !== party.ticket && isWalkIn(party.who)) count(await place.release());
    else if (record?.ticket !== party.ticket) count(await writeMissing(db, activity, party, standing, record, now));
    else {
      const { seats, changes = 0 } = record;
      if (changes > (party.changes ?? 0)) count(await place.resize({ nth: changes, seats }));
      else if (changes !== (party.changes ?? 0) || seats !== party.seats) count(await resizeRecord(db, activity, party));
      if (record.state === 'cancelled') count(await place.release());
      else if (place.isBehind(record.state)) count(await place.follow());
    }
  }
  const placed = new Set([...ledger.holders, ...(ledger.offers ?? []), ...ledger.queue].map(({ ticket }) => ticket));
  for (const record of records.values()) if (!placed.has(record.ticket)) count(await settleOrphan(db, activity, record, now));
  mended += await followResizes(db, activity);
  return mended + (await promote(db, activity, now));
};

interface RecordablePlace {
  party: Party;
  standing: RecordedStanding;
  /** Gives it the size its record was given; an offer only once it is taken. */
  resize(change: SizeChange): Promise<boolean>;
  /** Gives it up, since its record is cancelled. */
  release(): Promise<boolean>;
  /** Whether a record in this state has not yet followed. */
  isBehind(state: SignUpDocument['state']): boolean;
  follow(): Promise<boolean>;
}

const placesIn = (db: Database, activity: ActivityDocument, { _id, holders, offers = [], queue }: SeatLedgerDocument, now: Date): RecordablePlace[] => {
  const positions = positionsIn(queue);
  return [
    ...holders.map((party, index) => ({
      party,
      standing: { state: 'confirmed' } as const,
      resize: (change: SizeChange) => resizeHolder(db.seatLedgers, _id, party, index, change),
      release: () => releaseSeats(db.seatLedgers, _id, party),
      // Whoever moved up after the start is seated by the ledger alone.
      isBehind: (state: string) => (state === 'waiting' && now < activity.startsAt) || state === 'offered',
      follow: () => confirmRecord(db, activity, party, now),
    })),
    ...offers.map((offer) => ({
      party: partyOf(offer),
      standing: { state: 'offered', until: offer.until } as const,
      resize: () => Promise.resolve(false),
      release: () => releaseOffer(db.seatLedgers, _id, offer),
      isBehind: (state: string) => state === 'waiting',
      follow: () => offerRecord(db, activity, offer, now),
    })),
    ...queue.map((party, index) => ({
      party,
      standing: { state: 'waiting', position: positions[index] ?? 0 } as const,
      resize: (change: SizeChange) => resizeWaiting(db.seatLedgers, _id, party, index, change),
      release: () => leaveQueue(db.seatLedgers, _id, party.ticket),
      isBehind: () => false,
      follow: () => Promise.resolve(false),
    })),
  ];
};

/** A record whose place is gone: what was kept for it has lapsed, any other place was given up. */
const settleOrphan = async (db: Database, activity: ActivityDocument, { _id, ticket, state, personId, seats }: Glimpse, now: Date): Promise<boolean> => {
  if (state === 'offered' && !activity.calledOff) return lapseRecord(db, activity, { who: personId, ticket, seats }, now);
  if (state !== 'confirmed' && state !== 'waiting' && state !== 'offered') return false;
  return db.signUps.updateOne({ _id, ticket, state: _.in(['confirmed', 'waiting', 'offered']) }, { state: 'cancelled', answers: _.remove() });
};

type Glimpse = Pick<SignUpDocument, '_id' | 'personId' | 'ticket' | 'state' | 'seats' | 'changes'>;

/** Records are read in slices of the cloud's own limit. */
const SLICE = 1000;

const recordsOf = async (db: Database, activityId: string): Promise<Map<string, Glimpse>> => {
  const byPerson = new Map<string, Glimpse>();
  let last = '';
  for (;;) {
    const slice = await db.signUps.find(
      { _id: _.gt(last || signUpId(activityId, '')), activityId },
      { limit: SLICE, order: [['_id', 'asc']], fields: ['personId', 'ticket', 'state', 'seats', 'changes'] },
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
  if (isWalkIn(party.who)) return writeWalkIn(db, { activity, party, at });
  const person = await db.people.read(party.who);
  return person ? writeRecord(db, { activity, party, standing, name: person.name, at }, earlier?.ticket) : false;
};
