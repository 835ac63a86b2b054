import * as v from 'valibot';
import { earliest } from '../../../domain/activity/door/earliest';
import { bounds, command as _, staff, type Database } from '../../runtime';
import type { SignUpDocument } from '../../runtime/documents/activities';
import type { ScanDocument } from '../../runtime/documents/door';
import { allOf } from '../../runtime/walk';
import { activityWithin } from '../activity-within';

/** A gate and a moment, ISO 8601 in UTC. */
export interface Passed {
  gate: string;
  at: string;
}

/**
 * One scan that let somebody in and does not count. `twice`: an earlier scan of the ticket does. `stray`: the ticket should not have opened
 * the door. `undone`: a supervisor took it back. `uncounted`: the ticket was given up since, so that none of its scans counts.
 */
export interface Conflict {
  scanId: string;
  /** Typable, for undoing. */
  ticket: string;
  name: string | null;
  scan: Passed;
  /** The attendance that counts; null when there is none. */
  counted: Passed | null;
  why: { kind: 'twice' } | { kind: 'uncounted' } | { kind: 'stray'; reason: NonNullable<ScanDocument['stray']> } | { kind: 'undone'; at: string; reason: string };
  note: string | null;
  /** The note's name; whoever writes another says which one it takes the place of. */
  noteId: string | null;
}

export interface ConflictPage {
  conflicts: Conflict[];
  total: number;
  /** Where the next page begins; null at the end. */
  next: number | null;
}

const PAGE = 20;
/** Records asked for in one go: the cloud's own limit. */
const SLICE = 1000;

/** The conflicts of one activity's doors, the latest first. Refuses with ACTIVITY_NOT_FOUND, OUT_OF_REGION. */
export const list = staff('editor')
  .input(v.strictObject({ activityId: bounds.id, cursor: v.optional(bounds.whole(0, 100_000)) }))
  .query(async ({ input: { activityId, cursor: from = 0 }, ctx }): Promise<ConflictPage> => {
    await activityWithin(ctx, activityId);
    const scans = await allOf(ctx.db.scans, { activityId }, ['scanId', 'ticket', 'at', 'gate', 'by', 'stray', 'note']);
    const records = await recordsOf(ctx.db, activityId, [...new Set(scans.map(({ ticket }) => ticket))]);
    const besideSelf = firstDoorScans(scans, records);
    const all = scans.flatMap((scan) => (besideSelf.has(scan.scanId) ? [] : (conflictOf(scan, records.get(scan.ticket)) ?? []))).sort((one, other) => (one.scan.at < other.scan.at ? 1 : -1));
    return { conflicts: all.slice(from, from + PAGE), total: all.length, next: all.length > from + PAGE ? from + PAGE : null };
  });

type Known = Pick<SignUpDocument, '_id' | 'ticket' | 'name' | 'checkIn' | 'undone'>;

const recordsOf = async (db: Database, activityId: string, tickets: readonly string[]): Promise<Map<string, Known>> => {
  const found = new Map<string, Known>();
  for (let from = 0; from < tickets.length; from += SLICE) {
    const some = await db.signUps.find({ activityId, ticket: _.in(tickets.slice(from, from + SLICE)) }, { limit: SLICE, fields: ['ticket', 'name', 'checkIn', 'undone'] });
    for (const record of some) found.set(record.ticket, record);
  }
  return found;
};

type Scan = Pick<ScanDocument, 'scanId' | 'ticket' | 'at' | 'gate' | 'by' | 'stray' | 'note'>;

const takenBackBy = ({ scanId }: Scan, { undone = [] }: Partial<Known> = {}) => undone.find(({ scanIds }) => scanIds.includes(scanId));

/** Whoever checked in alone and was let in by a door as well came in once: the first such scan of each ticket is nobody's second entry. */
const firstDoorScans = (scans: readonly Scan[], records: ReadonlyMap<string, Known>): Set<string> => {
  const byTicket = new Map<string, Scan[]>();
  for (const scan of scans) {
    const record = records.get(scan.ticket);
    if (record?.checkIn?.by !== 'self' || scan.by === 'self' || scan.stray || takenBackBy(scan, record)) continue;
    byTicket.set(scan.ticket, [...(byTicket.get(scan.ticket) ?? []), scan]);
  }
  return new Set([...byTicket.values()].flatMap((some) => earliest(some)?.scanId ?? []));
};

const conflictOf = (scan: Scan, record: Known | undefined): Conflict | undefined => {
  const { scanId, ticket, at, gate, by, stray, note } = scan;
  const { checkIn, name = null } = record ?? {};
  const takenBack = takenBackBy(scan, record);
  const why = takenBack
    ? ({ kind: 'undone', at: takenBack.at.toISOString(), reason: takenBack.why } as const)
    : stray
      ? ({ kind: 'stray', reason: stray } as const)
      : checkIn
        ? ({ kind: 'twice' } as const)
        : ({ kind: 'uncounted' } as const);
  // Whoever checked in alone did not let a second person in.
  if (why.kind === 'twice' && (checkIn?.scanId === scanId || by === 'self')) return undefined;
  return {
    scanId,
    ticket,
    name,
    scan: { gate, at: at.toISOString() },
    counted: checkIn ? { gate: checkIn.gate, at: checkIn.at.toISOString() } : null,
    why,
    note: note?.words ?? null,
    noteId: note?.id ?? null,
  };
};
