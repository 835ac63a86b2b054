import * as v from 'valibot';
import { doorRefusalAt } from '../../domain/activity/door';
import { judgeCode, readTicketCode, ticketKey } from '../../domain/activity/ticket';
import type { Verdict } from '../../domain/activity/verdict';
import { bounds, command as _, effect, refuse, secret, staff, type Database } from '../runtime';
import type { ActivityDocument, SignUpDocument } from '../runtime/documents/activities';
import { standingOf, writeRecord } from '../runtime/seats';
import { pseudonymOf } from '../runtime/vault';

/** A door without network keeps its scans this long. Milliseconds. */
const SCANS_ARE_KEPT = 12 * 3600 * 1000;
/** How far ahead an organiser's clock may run. Milliseconds. */
const CLOCK_TOLERANCE = 60 * 1000;

/**
 * What the organiser's device scanned or the organiser typed is judged, and a genuine ticket is admitted once. Safe to
 * repeat: a scan is named by the device, and the same one is answered as the first time; another one hears that the ticket is used.
 * A scan kept while the door had no network says when it was made, and is judged as of then. Refuses with ACTIVITY_NOT_FOUND, OUT_OF_REGION.
 */
export const checkIn = staff('steward')
  .input(
    v.strictObject({
      activityId: bounds.id,
      code: v.pipe(v.string(), v.maxLength(256)),
      how: v.picklist(['scanned', 'typed']),
      scanId: bounds.id,
      gate: bounds.line(20),
      scannedAt: v.optional(bounds.instant),
    }),
  )
  .mutation(async ({ input: { activityId, code, how, scanId, gate, scannedAt }, ctx }): Promise<Verdict> => {
    const scanned = readTicketCode(code.trim(), how);
    if (!scanned) return { kind: 'wrong', reason: 'unreadable' };
    const { number } = scanned;
    const at = momentOfScan(scannedAt, ctx.now());
    const activity = (await ctx.db.activities.read(activityId)) ?? refuse('ACTIVITY_NOT_FOUND');
    if (!ctx.reach.covers({ district: activity.district, activityId })) refuse('OUT_OF_REGION');
    const shut = doorRefusalAt({ ...activity, calledOffAt: activity.calledOff?.at }, at);
    if (shut) return { kind: 'wrong', reason: shut };
    if (scanned.kind === 'rotating') {
      const judged = judgeCode(scanned, ticketKey(secret('TICKET_KEY'), activityId, number), at);
      if (judged === 'stale') return { kind: 'wrong', reason: 'stale' };
      if (judged === 'forged')
        return { kind: 'wrong', reason: (await isElsewhere(ctx.db, activityId, number)) ? 'other-activity' : 'forged' };
    }

    const record = await recordOf(ctx.db, activity, number, at);
    if (!record) {
      if (await isElsewhere(ctx.db, activityId, number)) return { kind: 'wrong', reason: 'other-activity' };
      // A genuine code was given out once; a typed number may never have been.
      return { kind: 'wrong', reason: how === 'typed' ? 'unknown' : 'cancelled' };
    }
    // The ledger, not the record, says who has a seat.
    const standing = await standingOf(ctx.db.seatLedgers, activityId, record.personId);
    const { name } = record;
    if (!record.checkIn) {
      if (standing?.party?.ticket !== number) return { kind: 'wrong', reason: 'cancelled' };
      if (standing.place?.kind === 'offer') return { kind: 'offered', name, until: standing.place.until };
      if (standing.place?.kind === 'queue') return { kind: 'waiting', name, position: standing.place.position };
    }

    // One guarded update: of twenty devices that scan at once, one admits.
    const admitted = await ctx.db.signUps.updateOne(
      { _id: record._id, ticket: number, state: _.in(['confirmed', 'waiting']), checkIn: _.exists(false) },
      {
        state: 'attended',
        checkIn: _.set({ at, gate, by: ctx.personId, scanId }),
        // What is written for ever names a person by what leads to nobody once they have left.
        effects: _.push([
          effect.trace(ctx, { act: 'activity.checkIn', object: `people/${pseudonymOf(record.personId)}`, district: activity.district, after: { activityId, gate, how, at } }),
        ]),
      },
    );
    if (admitted) return { kind: 'admitted', name, seats: record.seats };
    const { checkIn: earlier } = (await ctx.db.signUps.read(record._id)) ?? {};
    if (!earlier) return { kind: 'wrong', reason: 'cancelled' };
    if (earlier.scanId === scanId) return { kind: 'admitted', name, seats: record.seats };
    return { kind: 'used', name, at: earlier.at.toISOString(), gate: earlier.gate };
  });

const momentOfScan = (scannedAt: string | undefined, now: Date): Date => {
  if (!scannedAt) return now;
  const age = now.getTime() - Date.parse(scannedAt);
  return age <= SCANS_ARE_KEPT && age >= -CLOCK_TOLERANCE ? new Date(scannedAt) : now;
};

/** The record of a ticket; one that a crash kept from being written is written from the ledger. */
const recordOf = async (db: Database, activity: ActivityDocument, ticket: string, at: Date): Promise<SignUpDocument | undefined> => {
  const find = async (): Promise<SignUpDocument | undefined> => (await db.signUps.find({ ticket, activityId: activity._id }, { limit: 1 }))[0];
  const record = await find();
  if (record) return record;
  const ledger = await db.seatLedgers.read(activity._id);
  const party = ledger?.holders.find((holder) => holder.ticket === ticket);
  const person = party && (await db.people.read(party.who));
  if (!party || !person) return undefined;
  await writeRecord(db, { activity, party, standing: { state: 'confirmed' }, name: person.name, at });
  return find();
};

const isElsewhere = async (db: Database, activityId: string, ticket: string): Promise<boolean> =>
  (await db.signUps.find({ ticket, activityId: _.neq(activityId) }, { limit: 1, fields: ['_id'] })).length > 0;
