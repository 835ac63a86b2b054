import { writeRecord } from '../runtime/seats';
import { command as _, type Database } from '../runtime';
import type { ActivityDocument, SeatLedgerDocument, SignUpDocument } from '../runtime/documents/activities';

/** The record of a ticket; one that a crash kept from being written is written from the ledger. */
export const recordOf = async (db: Database, activity: ActivityDocument, ticket: string, at: Date): Promise<SignUpDocument | undefined> => {
  const find = async (): Promise<SignUpDocument | undefined> => (await db.signUps.find({ ticket, activityId: activity._id }, { limit: 1 }))[0];
  const record = await find();
  if (record) return record;
  const ledger: SeatLedgerDocument | undefined = await db.seatLedgers.read(activity._id);
  const party = ledger?.holders.find((holder) => holder.ticket === ticket);
  const person = party && (await db.people.read(party.who));
  if (!party || !person) return undefined;
  await writeRecord(db, { activity, party, standing: { state: 'confirmed' }, name: person.name, at });
  return find();
};

/** Whether the ticket is one of another activity. */
export const isElsewhere = async (db: Database, activityId: string, ticket: string): Promise<boolean> =>
  (await db.signUps.find({ ticket, activityId: _.neq(activityId) }, { limit: 1, fields: ['_id'] })).length > 0;
