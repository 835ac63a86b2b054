import * as v from 'valibot';
import { missedFrom } from '../../../domain/season/presence';
import { bounds, command as _, refuse, staff } from '../../runtime';
import { begin, isOpen, ownHearing } from './own-hearing';

const slot = v.strictObject({ slotId: bounds.id });

/** Asks the candidate of a slot in: their waiting room says so. Safe to repeat. Refuses with SLOT_NOT_FOUND, NOBODY_BOOKED, PANEL_CLOSED. */
export const callIn = staff('interviewer')
  .input(slot)
  .mutation(async ({ input: { slotId }, ctx }): Promise<null> => {
    const own = await ownHearing(ctx, slotId);
    const _id = await begin(ctx, own);
    await ctx.db.hearings.updateOne({ _id, ...isOpen, calledAt: _.exists(false) }, { calledAt: ctx.now(), missedAt: _.remove() });
    return null;
  });

/**
 * Puts the candidate of a slot down as missing, once they are later than the round allows and have not come; an organiser may give them a second slot. Safe to repeat.
 * Refuses with SLOT_NOT_FOUND, NOBODY_BOOKED, PANEL_CLOSED, MISSED_TOO_EARLY, CANDIDATE_CAME.
 */
export const putDownMissing = staff('interviewer')
  .input(slot)
  .mutation(async ({ input: { slotId }, ctx }): Promise<null> => {
    const own = await ownHearing(ctx, slotId);
    if (own.hearing?.missedAt) return null;
    if (ctx.now() < missedFrom(own.slot, own.round.lateMinutes)) refuse('MISSED_TOO_EARLY');
    const _id = await begin(ctx, own);
    const isMissing = await ctx.db.hearings.updateOne({ _id, ...isOpen, arrivedAt: _.exists(false), calledAt: _.exists(false), 'sheets.0': _.exists(false) }, { missedAt: ctx.now() });
    if (isMissing) return null;
    return (await ctx.db.hearings.read(_id))?.missedAt ? null : refuse('CANDIDATE_CAME');
  });
