import * as v from 'valibot';
import { doorRefusalAt } from '../../domain/activity/door/hours';
import { seatsNow } from '../../domain/activity/seats-resized';
import { judgeCode, readTicketCode, ticketKey } from '../../domain/activity/ticket';
import type { Verdict } from '../../domain/activity/verdict';
import { bounds, command as _, effect, refuse, secret, staff } from '../runtime';
import { doorOf } from '../runtime/door';
import { standingOf } from '../runtime/seats';
import { pseudonymOf } from '../runtime/vault';
import { isElsewhere, recordOf } from './door-ticket';

/**
 * What the organiser's device scanned or the organiser typed is judged now, and a genuine ticket is admitted once. Safe to repeat: a scan is
 * named by the device, and the same one is answered as the first time; another one hears that the ticket is used. What a door without network
 * scanned goes through `syncScans`. Refuses with ACTIVITY_NOT_FOUND, OUT_OF_REGION.
 */
export const checkIn = staff('steward')
  .input(
    v.strictObject({
      activityId: bounds.id,
      code: v.pipe(v.string(), v.maxLength(256)),
      how: v.picklist(['scanned', 'typed']),
      scanId: bounds.id,
      gate: bounds.line(20),
    }),
  )
  .mutation(async ({ input: { activityId, code, how, scanId, gate }, ctx }): Promise<Verdict> => {
    const scanned = readTicketCode(code.trim(), how);
    if (!scanned) return { kind: 'wrong', reason: 'unreadable' };
    const { number } = scanned;
    const at = ctx.now();
    const activity = (await ctx.db.activities.read(activityId)) ?? refuse('ACTIVITY_NOT_FOUND');
    if (!ctx.reach.covers({ district: activity.district, activityId })) refuse('OUT_OF_REGION');
    const shut = doorRefusalAt(doorOf(activity), at);
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
      { _id: record._id, ticket: number, state: _.in(['confirmed', 'waiting', 'offered']), checkIn: _.exists(false), 'undone.scanIds': _.neq(scanId) },
      {
        state: 'attended',
        checkIn: _.set({ at, gate, by: ctx.personId, scanId }),
        // What is written for ever names a person by what leads to nobody once they have left.
        effects: _.push([
          effect.trace(ctx, { act: 'activity.checkIn', object: `people/${pseudonymOf(record.personId)}`, district: activity.district, after: { activityId, gate, how, at } }),
        ]),
      },
    );
    // Read once it is admitted: from then on nobody takes seats from it.
    const now = (await ctx.db.signUps.read(record._id)) ?? record;
    const { checkIn: earlier, undone = [] } = now;
    const held = standing?.party?.ticket === number ? standing.party : now;
    if (admitted || earlier?.scanId === scanId) return { kind: 'admitted', name, seats: seatsNow(held, now) };
    if (undone.some(({ scanIds }) => scanIds.includes(scanId))) return { kind: 'wrong', reason: 'undone' };
    if (!earlier) return { kind: 'wrong', reason: 'cancelled' };
    return { kind: 'used', name, at: earlier.at.toISOString(), gate: earlier.gate };
  });
