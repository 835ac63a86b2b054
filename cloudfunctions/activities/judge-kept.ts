import { doorRefusalAt } from '../../domain/activity/door/hours';
import type { KeptScan } from '../../domain/activity/door/roster';
import { placeOf } from '../../domain/activity/seats';
import { seatsNow } from '../../domain/activity/seats-resized';
import { judgeCode, readTicketCode, ticketKey, type ReadCode } from '../../domain/activity/ticket';
import type { Verdict, WrongReason } from '../../domain/activity/verdict';
import { command as _, secret, type Database } from '../runtime';
import type { ActivityDocument, SeatLedgerDocument, SignUpDocument } from '../runtime/documents/activities';
import { doorOf } from '../runtime/door';
import { isElsewhere, recordOf } from './door-ticket';

/**
 * How long the moment a device names is believed: half a day for what was only noted, and a week for whoever the roster let in, who was there
 * however late the phone finds the network. Milliseconds.
 */
const BELIEVED: Record<KeptScan['shown'], number> = { noted: 12 * 3600 * 1000, admitted: 7 * 24 * 3600 * 1000 };
/** How far ahead an organiser's clock may run. Milliseconds. */
const CLOCK_TOLERANCE = 60 * 1000;

/** A kept scan as it is judged now; `admitted` says that its ticket had a seat, not yet that the attendance is this scan's. */
export interface JudgedScan {
  kept: KeptScan;
  /** The ticket's number; `undefined` when what was scanned is none. */
  number: string | undefined;
  /** When it was made, as far as the device can be believed: never in the future. */
  at: Date;
  record: SignUpDocument | undefined;
  verdict: Verdict;
}

interface Known {
  activity: ActivityDocument;
  ledger: SeatLedgerDocument | undefined;
  records: ReadonlyMap<string, SignUpDocument>;
}

/** Judges scans as of their own moments, whoever holds a seat now; what they have in common is read once. */
export const judgeKept = async (db: Database, activity: ActivityDocument, scans: readonly KeptScan[], now: Date): Promise<JudgedScan[]> => {
  const read = scans.map((kept) => ({ kept, code: readTicketCode(kept.code.trim(), kept.how) }));
  const numbers = [...new Set(read.flatMap(({ code }) => (code ? [code.number] : [])))];
  const [ledger, found] = await Promise.all([
    db.seatLedgers.read(activity._id),
    db.signUps.find({ activityId: activity._id, ticket: _.in(numbers) }, { limit: 100 }),
  ]);
  const known: Known = { activity, ledger, records: new Map(found.map((record) => [record.ticket, record])) };
  return Promise.all(read.map(({ kept, code }) => (code ? judge(db, known, kept, code, now) : unreadable(kept, now))));
};

const unreadable = (kept: KeptScan, now: Date): JudgedScan => ({
  kept,
  number: undefined,
  at: pastOf(kept, now),
  record: undefined,
  verdict: { kind: 'wrong', reason: 'unreadable' },
});

const pastOf = ({ scannedAt }: KeptScan, now: Date): Date => new Date(Math.min(Date.parse(scannedAt), now.getTime()));

/** The moment a code is judged by: a scan that is too old, or of the future, is judged as if it were made now. */
const momentOf = ({ scannedAt, shown }: KeptScan, now: Date): Date => {
  const age = now.getTime() - Date.parse(scannedAt);
  return age <= BELIEVED[shown] && age >= -CLOCK_TOLERANCE ? new Date(scannedAt) : now;
};

const judge = async (db: Database, known: Known, kept: KeptScan, code: ReadCode, now: Date): Promise<JudgedScan> => {
  const { activity } = known;
  const { number } = code;
  const at = pastOf(kept, now);
  const wrong = (reason: WrongReason, record?: SignUpDocument): JudgedScan => ({ kept, number, at, record, verdict: { kind: 'wrong', reason } });
  const moment = momentOf(kept, now);
  const shut = doorRefusalAt(doorOf(activity), moment);
  if (shut) return wrong(shut, known.records.get(number));
  const judged = code.kind === 'rotating' ? judgeCode(code, ticketKey(secret('TICKET_KEY'), activity._id, number), moment) : 'genuine';
  if (judged === 'stale') return wrong('stale', known.records.get(number));
  if (judged === 'forged') return wrong((await isElsewhere(db, activity._id, number)) ? 'other-activity' : 'forged');

  const record = known.records.get(number) ?? (await recordOf(db, activity, number, now));
  if (!record) {
    if (await isElsewhere(db, activity._id, number)) return wrong('other-activity');
    return wrong(kept.how === 'typed' ? 'unknown' : 'cancelled');
  }
  const { name } = record;
  const place = record.checkIn ? undefined : known.ledger && placeOf(record.personId, known.ledger);
  const seats = place ? seatsNow(place, record) : record.seats;
  const verdict = (judgement: Verdict): JudgedScan => ({ kept, number, at, record, verdict: judgement });
  if (place?.ticket === number && place.kind === 'queue') return verdict({ kind: 'waiting', name, position: place.position });
  if (place?.ticket === number && place.kind === 'offer') return verdict({ kind: 'offered', name, until: place.until });
  return record.checkIn || place?.ticket === number ? verdict({ kind: 'admitted', name, seats }) : wrong('cancelled', record);
};
