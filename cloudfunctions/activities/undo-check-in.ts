import * as v from 'valibot';
import { readTicketCode } from '../../domain/activity/ticket';
import { bounds, command as _, effect, refuse, staff } from '../runtime';
import { keepScan } from '../runtime/door';
import { promote, standingOf, vacate } from '../runtime/seats';
import { pseudonymOf } from '../runtime/vault';
import { activityWithin } from './activity-within';

/** A spare number as people type it; comes out as its ticket's number. */
const spareNumber = v.pipe(v.string(), v.maxLength(20), v.transform((typed) => readTicketCode(typed, 'typed')?.number), v.string());

/**
 * A supervisor takes a check-in back: the ticket may be scanned again, and no scan of it that is known now ever counts, however late it is
 * sent again. A walk-in's seat is given back. Safe to repeat: an undoing is named by the device. Refuses with ACTIVITY_NOT_FOUND,
 * OUT_OF_REGION, NOT_CHECKED_IN.
 */
export const undoCheckIn = staff('editor')
  .input(v.strictObject({ activityId: bounds.id, ticket: spareNumber, undoId: bounds.id, reason: bounds.line(100) }))
  .mutation(async ({ input: { activityId, ticket, undoId, reason }, ctx }): Promise<null> => {
    const activity = await activityWithin(ctx, activityId);
    const { district } = activity;
    for (;;) {
      const record = (await ctx.db.signUps.find({ activityId, ticket }, { limit: 1 }))[0] ?? refuse('NOT_CHECKED_IN');
      const { checkIn, walkIn, undone = [] } = record;
      if (!undone.some(({ id }) => id === undoId)) {
        if (!checkIn) return refuse('NOT_CHECKED_IN');
        await keepScan(ctx.db, record, checkIn);
        const scans = await ctx.db.scans.find({ activityId, ticket }, { limit: 1000, fields: ['scanId'] });
        const taken = await ctx.db.signUps.updateOne(
          { _id: record._id, ticket, 'checkIn.scanId': checkIn.scanId, 'undone.id': _.neq(undoId) },
          {
            state: walkIn ? 'cancelled' : 'confirmed',
            checkIn: _.remove(),
            undone: _.push([{ id: undoId, at: ctx.now(), why: reason, scanIds: scans.map(({ scanId }) => scanId) }]),
            effects: _.push([
              effect.trace(ctx, { act: 'activity.undoCheckIn', object: `people/${pseudonymOf(record.personId)}`, district, before: { activityId, gate: checkIn.gate, at: checkIn.at }, why: reason }),
            ]),
          },
        );
        // Settled to an earlier scan, or taken back by another, in between: look again.
        if (!taken) continue;
      }
      if (walkIn) {
        await vacate(ctx.db, activityId, ticket, await standingOf(ctx.db.seatLedgers, activityId, record.personId));
        await promote(ctx.db, activity, ctx.now());
      }
      return null;
    }
  });
