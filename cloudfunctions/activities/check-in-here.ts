import * as v from 'valibot';
import { doorRefusalAt } from '../../domain/activity/door/hours';
import { seatsNow } from '../../domain/activity/seats-resized';
import { judgeVenueCode, venueKey } from '../../domain/activity/venue-code';
import type { Verdict } from '../../domain/activity/verdict';
import { bounds, command as _, refuse, secret, student } from '../runtime';
import { doorOf } from '../runtime/door';
import { signUpId, standingOf } from '../runtime/seats';
import { recordOf } from './door-ticket';

/** The gate of everybody who checked in alone. */
const SELF_GATE = '自助签到';

/**
 * Admits the caller by the code shown in the room, once. `metres` is how far from the place the phone was, where its owner lets us know; where
 * it was is never sent. Safe to repeat: named by the device. Refuses with ACTIVITY_NOT_FOUND, SELF_CHECK_IN_OFF, NO_PLACE (also while waiting).
 */
export const checkInHere = student
  .input(v.strictObject({ activityId: bounds.id, code: v.pipe(v.string(), v.maxLength(256)), scanId: bounds.id, metres: v.optional(bounds.whole(0, 20_100_000)) }))
  .mutation(async ({ input: { activityId, code, scanId, metres }, ctx }): Promise<Verdict> => {
    const at = ctx.now();
    const activity = (await ctx.db.activities.read(activityId)) ?? refuse('ACTIVITY_NOT_FOUND');
    if (!activity.selfCheckIn) refuse('SELF_CHECK_IN_OFF');
    const shut = doorRefusalAt(doorOf(activity), at);
    if (shut) return { kind: 'wrong', reason: shut };
    const judged = judgeVenueCode(code.trim(), venueKey(secret('TICKET_KEY'), activityId), at);
    if (judged !== 'genuine') return { kind: 'wrong', reason: judged };
    const { place, party } = (await standingOf(ctx.db.seatLedgers, activityId, ctx.personId)) ?? {};
    if (place?.kind !== 'seat' || !party) return refuse('NO_PLACE');
    await recordOf(ctx.db, activity, party.ticket, at);

    const _id = signUpId(activityId, ctx.personId);
    const { name } = ctx.person;
    const admitted = await ctx.db.signUps.updateOne(
      { _id, ticket: party.ticket, state: _.in(['confirmed', 'waiting', 'offered']), checkIn: _.exists(false), 'undone.scanIds': _.neq(scanId) },
      { state: 'attended', checkIn: _.set({ at, gate: SELF_GATE, by: 'self', scanId, ...(metres !== undefined && { metres }) }) },
    );
    const record = await ctx.db.signUps.read(_id);
    const { checkIn, undone = [] } = record ?? {};
    if (admitted || checkIn?.scanId === scanId) return { kind: 'admitted', name, seats: seatsNow(party, record ?? party) };
    if (undone.some(({ scanIds }) => scanIds.includes(scanId))) return { kind: 'wrong', reason: 'undone' };
    return checkIn ? { kind: 'used', name, at: checkIn.at.toISOString(), gate: checkIn.gate } : { kind: 'wrong', reason: 'cancelled' };
  });
