import type { Answers } from '../../../domain/activity/plan-parts';
import type { Offer, Party } from '../../../domain/activity/seats';
import { command as _, type Database } from '../database';
import type { SizeChange } from './ledger';
import { toldOfLapse, toldOfOffer, toldOfPlace, toldOfPromotion, toldOfTaking, type RecordedStanding, type Told } from './told';

/** The sign-up records, which follow the ledger. Each step is guarded by where the record stands, and the person is told of it in the same write. */

export const signUpId = (activityId: string, personId: string): string => `${activityId}_${personId}`;

const of = (activity: Told, { who, ticket }: Party) => ({ _id: signUpId(activity._id, who), ticket });

/** The record of a seated party says `confirmed`, unless it was cancelled or checked in meanwhile: it moved up, or took what was kept for it. */
export const confirmRecord = async (db: Database, activity: Told, party: Party, at: Date): Promise<boolean> =>
  (await db.signUps.updateOne({ ...of(activity, party), state: 'waiting' }, { state: 'confirmed', effects: _.push(toldOfPromotion(activity, party, at)) })) ||
  db.signUps.updateOne({ ...of(activity, party), state: 'offered' }, { state: 'confirmed', offeredUntil: _.remove(), effects: _.push(toldOfTaking(activity, party, at)) });

/** The record of a party seats are kept for says so, and until when. */
export const offerRecord = (db: Database, activity: Told, offer: Offer, at: Date): Promise<boolean> =>
  db.signUps.updateOne(
    { ...of(activity, offer), state: 'waiting' },
    { state: 'offered', offeredUntil: offer.until, effects: _.push(toldOfOffer(activity, offer, at)) },
  );

/** What was kept is free again; its owner may sign up again, and what they answered is no longer needed. */
export const lapseRecord = (db: Database, activity: Told, party: Party, at: Date): Promise<boolean> =>
  db.signUps.updateOne({ ...of(activity, party), state: 'offered' }, { state: 'lapsed', answers: _.remove(), effects: _.push(toldOfLapse(activity, party, at)) });

/** The record has the size its party has in the ledger; an earlier change never comes after a later one, and of two that crossed the ledger's counts. */
export const resizeRecord = (db: Database, activity: Told, party: Party): Promise<boolean> => {
  const { seats, changes = 0 } = party;
  return db.signUps.updateOne({ ...of(activity, party), changes: _.not(_.gt(changes)) }, { seats, changes });
};

/**
 * The record of a ticket says that its party comes with fewer, before the ledger gives the seats back: `false` when the door has admitted it,
 * or when another call has made this change. From then on the door admits no more than these, and the change is only to be followed.
 */
export const shrinkRecord = (db: Database, activity: Told, party: Party, { nth, seats }: SizeChange): Promise<boolean> =>
  db.signUps.updateOne({ ...of(activity, party), changes: _.not(_.gte(nth)), checkIn: _.exists(false) }, { seats, changes: nth });

/** Adds a party's answers to a record that was written without them; those that are there stay. */
export const addAnswers = (db: Database, activity: Told, party: Party, answers: Answers): Promise<boolean> =>
  db.signUps.updateOne({ ...of(activity, party), answers: _.exists(false) }, { answers: _.set(answers) });

/**
 * Cancels the record of a ticket unless the door has admitted it, and forgets what was answered; `false` when it has. A missing record is written cancelled, so that
 * the door cannot write and admit it while its seats are given back. May be repeated, also at the same time.
 */
export const cancelRecord = async (db: Database, place: Omit<RecordedPlace, 'standing'>): Promise<boolean> => {
  const { activity, party } = place;
  const _id = signUpId(activity._id, party.who);
  const cancel = (): Promise<boolean> =>
    db.signUps.updateOne({ _id, ticket: party.ticket, state: _.neq('cancelled'), checkIn: _.exists(false) }, { state: 'cancelled', answers: _.remove() });
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
  /** To the activity's own questions; the reconciler, who writes what a crash left out, knows none. */
  answers?: Answers;
}

/** What an earlier ticket of the person may have left in the record. */
const nothingOfEarlier = { group: _.remove(), changes: _.remove(), offeredUntil: _.remove(), answers: _.remove() };

/**
 * Writes the record of a place, once, and in the same write what the person is told of it: a record of the same ticket is left as it is,
 * since it may have moved on. `replaces` is the earlier ticket this one may take the record from; without it any earlier one. A record
 * that carries a check-in is never taken: its ticket still holds its seats, and whoever would write over it has read an old ledger.
 */
export const writeRecord = async (db: Database, place: RecordedPlace, replaces?: string): Promise<boolean> => {
  const { activity, party, standing, name, at, answers } = place;
  const { who: personId, ...held } = party;
  const _id = signUpId(activity._id, personId);
  const record = {
    activityId: activity._id,
    personId,
    name,
    ...held,
    state: standing.state,
    ...(standing.state === 'offered' && { offeredUntil: standing.until }),
    signedUpAt: at,
  };
  const effects = toldOfPlace(activity, party, standing, at);
  if (await db.signUps.insert({ _id, ...record, ...(answers && { answers }), effects })) return true;
  return db.signUps.updateOne({ _id, ticket: replaces ?? _.neq(party.ticket), checkIn: _.exists(false) }, {
    ...nothingOfEarlier,
    ...record,
    ...(answers && { answers: _.set(answers) }),
    effects: _.push(effects),
  });
};
