import { earliest, isEarlier } from '../../../domain/activity/door/earliest';
import { command as _, type Database } from '../database';
import type { SignUpDocument } from '../documents/activities';
import type { ScanDocument } from '../documents/door';
import { oneByOne } from '../one-by-one';
import { allOf } from '../walk';
import { keepScan } from './keep-scan';

/** Tickets settled in one go; their records come in one answer. */
const AT_ONCE = 100;

/** Whoever gave a place up did not attend by it. */
const canAttend: readonly SignUpDocument['state'][] = ['confirmed', 'waiting', 'offered', 'attended'];

type KnownScan = Pick<ScanDocument, '_id' | 'scanId' | 'ticket' | 'at' | 'gate' | 'by' | 'stray'>;

/**
 * Gives each of these tickets the attendance its scans amount to: the earliest that was neither stray nor taken back. A scan is written before
 * it is settled, and settling only ever moves an attendance to an earlier one: in whatever order doors find the network, however often they
 * send, and wherever a call is cut off, it ends the same.
 */
export const settleScans = async (db: Database, activityId: string, tickets: readonly string[]): Promise<void> => {
  for (let from = 0; from < tickets.length; from += AT_ONCE) {
    const some = tickets.slice(from, from + AT_ONCE);
    const [scans, records] = await Promise.all([
      allOf(db.scans, { activityId, ticket: _.in(some) }, ['scanId', 'ticket', 'at', 'gate', 'by', 'stray']),
      db.signUps.find({ activityId, ticket: _.in(some) }, { limit: AT_ONCE }),
    ]);
    await Promise.all(records.map((record) => settleTicket(db, record, scans.filter(({ ticket }) => ticket === record.ticket))));
    await db.scans.updateAll(_.and([{ _id: _.in(scans.map(({ _id }) => _id)), unsettled: true }]), { unsettled: false });
  }
};

const settleTicket = async (db: Database, found: SignUpDocument, scans: readonly KnownScan[]): Promise<void> => {
  const { _id, ticket } = found;
  for (let record: SignUpDocument | undefined = found; record; record = await db.signUps.read(_id)) {
    const { checkIn, undone = [] } = record;
    const first = firstThatCounts(record, scans);
    if (record.ticket !== ticket || !canAttend.includes(record.state) || !first || (checkIn && !isEarlier(first, checkIn))) return;
    if (checkIn) await keepScan(db, record, checkIn);
    const { at, gate, by, scanId } = first;
    const moved = await db.signUps.updateOne(
      { _id, ticket, state: _.in([...canAttend]), 'checkIn.scanId': checkIn ? checkIn.scanId : _.exists(false), [`undone.${undone.length}`]: _.exists(false) },
      { state: 'attended', checkIn: _.set({ at, gate, by, scanId }) },
    );
    // Otherwise another door was settled, or a check-in taken back, in between: look again.
    if (moved) return;
  }
};

const firstThatCounts = ({ undone = [] }: SignUpDocument, scans: readonly KnownScan[]): KnownScan | undefined => {
  const takenBack = new Set(undone.flatMap(({ scanIds }) => scanIds));
  return earliest(scans.filter(({ stray, scanId }) => !stray && !takenBack.has(scanId)));
};

/** Settles what a call that was cut off left behind; returns how many activities had some. */
export const settleUnsettled = async ({ db, hasTime }: { db: Database; hasTime(): boolean }): Promise<number> => {
  const left = await db.scans.find({ unsettled: true }, { limit: 1000, fields: ['activityId', 'ticket'] });
  return oneByOne({
    name: 'scans',
    items: [...new Set(left.map(({ activityId }) => activityId))],
    idOf: (activityId) => activityId,
    work: async (activityId) => {
      const tickets = left.filter((scan) => scan.activityId === activityId).map(({ ticket }) => ticket);
      await settleScans(db, activityId, [...new Set(tickets)]);
      return 1;
    },
    hasTime,
  });
};
