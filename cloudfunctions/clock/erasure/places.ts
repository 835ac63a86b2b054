import type { Party } from '../../../domain/activity/seats';
import { command as _, type Database } from '../../runtime';
import type { ActivityDocument, SignUpDocument } from '../../runtime/documents/activities';
import { cancelRecord, promote, signUpId, standingOf, vacate } from '../../runtime/seats';
import type { StepContext } from '../step';
import { nameless, type Leaver } from './leaver';

/**
 * Places in activities: those to come are given up, and whoever waits is seated; of those gone by stays that somebody was there, not who.
 * `false` while one of them waits for the audit.
 */
export const giveUpPlaces = async ({ db, now }: Pick<StepContext, 'db' | 'now'>, leaver: Leaver): Promise<boolean> => {
  let done = true;
  for (const activityId of await activitiesOf(db, leaver.personId)) done = (await giveUpPlace(db, activityId, leaver, now())) && done;
  return done;
};

/** By the records, and by the ledgers: a place may have lost its record to a crash. */
const activitiesOf = async (db: Database, personId: string): Promise<string[]> => {
  const [records, ledgers] = await Promise.all([
    db.signUps.find({ personId }, { limit: 1000, fields: ['activityId'] }),
    db.seatLedgers.find(_.or([{ 'holders.who': personId }, { 'queue.who': personId }, { 'offers.who': personId }]), { limit: 1000, fields: ['_id'] }),
  ]);
  return [...new Set([...records.map(({ activityId }) => activityId), ...ledgers.map(({ _id }) => _id)])];
};

const giveUpPlace = async (db: Database, activityId: string, leaver: Leaver, now: Date): Promise<boolean> => {
  const [activity, standing] = await Promise.all([db.activities.read(activityId), standingOf(db.seatLedgers, activityId, leaver.personId)]);
  const isKept = standing?.place?.kind === 'seat' && !(await mayGiveUp(db, activity, standing.party, now));
  if (isKept) await anonymiseSeat(db, activityId, leaver);
  else if (standing?.party) await vacate(db, activityId, standing.party.ticket, standing);
  if (activity) await promote(db, activity, now);
  await forgetCursor(db, activityId, leaver.personId);
  return settleRecord(db, activityId, leaver);
};

/** Whether the seats of a party are given back: before the start, unless the door has admitted it. */
const mayGiveUp = async (db: Database, activity: ActivityDocument | undefined, party: Party | undefined, now: Date): Promise<boolean> =>
  activity !== undefined && party !== undefined && now < activity.startsAt && cancelRecord(db, { activity, party, name: nameless, at: now });

/** The seat stays taken, by nobody in particular. */
const anonymiseSeat = async (db: Database, activityId: string, { personId, pseudonym }: Leaver): Promise<void> => {
  for (;;) {
    const holders = (await db.seatLedgers.read(activityId))?.holders ?? [];
    const at = holders.findIndex(({ who }) => who === personId);
    const seat = holders[at];
    if (!seat) return;
    // Others may leave meanwhile and move it to another index: then look again.
    const anonymous = { ...seat, who: pseudonym, ticket: pseudonym };
    if (await db.seatLedgers.updateOne({ _id: activityId, [`holders.${at}.ticket`]: seat.ticket, [`holders.${at}.seats`]: seat.seats }, { [`holders.${at}`]: _.set(anonymous) })) return;
  }
};

/** An announcement that had come as far as this person begins again: nobody hears it twice. */
const forgetCursor = async (db: Database, activityId: string, personId: string): Promise<void> => {
  const stopped = await db.announcements.find({ activityId, cursor: signUpId(activityId, personId) }, { limit: 100, fields: ['_id'] });
  for (const { _id } of stopped) await db.announcements.updateOne({ _id, cursor: signUpId(activityId, personId) }, { cursor: '' });
};

/** The record of somebody who was seated when it began stays as a number; any other goes. */
const settleRecord = async (db: Database, activityId: string, { personId, pseudonym }: Leaver): Promise<boolean> => {
  const record = await db.signUps.read(signUpId(activityId, personId));
  if (!record) return true;
  if (record.effects && record.effects.length > 0) return false;
  await db.scans.updateAll({ activityId, ticket: record.ticket }, { ticket: pseudonym });
  if (record.state === 'attended' || record.state === 'confirmed') await db.signUps.insert(anonymous(record, pseudonym));
  return (await db.signUps.remove({ _id: record._id, 'effects.0': _.exists(false) })) === 1;
};

/** Another ticket too: the old one is unique, and its owner may still have it. */
const anonymous = ({ activityId, seats, state, signedUpAt, checkIn }: SignUpDocument, pseudonym: string): SignUpDocument => ({
  _id: signUpId(activityId, pseudonym),
  activityId,
  personId: pseudonym,
  name: nameless,
  seats,
  ticket: pseudonym,
  state,
  signedUpAt,
  // How far somebody was is theirs alone.
  ...(checkIn && { checkIn: { at: checkIn.at, gate: checkIn.gate, by: checkIn.by, scanId: checkIn.scanId } }),
});
