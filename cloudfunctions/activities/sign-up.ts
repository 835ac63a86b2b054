import * as v from 'valibot';
import { mostCompanions, seatOf, windowRefusalAt, type Place } from '../../domain/activity/seats';
import { roomOf } from '../../domain/activity/seats-in-groups';
import { ticketNumber } from '../../domain/activity/ticket';
import { bounds, refuse, student } from '../runtime';
import { addAnswers, confirmRecord, joinQueue, standingOf, takeSeats, writeRecord, type RecordedStanding } from '../runtime/seats';
import { admissionOf } from './may-join';
import { hadLine, noteLine, readInRush } from './rush';
import { typedAnswers } from './typed-answers';

/**
 * Takes seats for the caller and their companions, or the next place in the line; where an activity has groups, in one of them. Safe to repeat:
 * whoever already has a place is told which, also after the window has closed. Refuses with ACTIVITY_NOT_FOUND, ACTIVITY_CALLED_OFF,
 * WINDOW_NOT_OPEN, WINDOW_CLOSED, GROUP_NEEDED, GROUP_UNKNOWN, COMPANIONS_TOO_MANY (also when the room itself is too small for the party),
 * NOT_FOR_YOU, ANSWERS_INVALID, WORDS_REFUSED.
 */
export const signUp = student
  .input(v.strictObject({ activityId: bounds.id, companions: bounds.whole(0, 9), group: v.optional(bounds.id), answers: v.optional(typedAnswers, {}) }))
  .mutation(async ({ input: { activityId, companions, group, answers: given }, ctx }): Promise<Place> => {
    const at = ctx.now();
    const activity = (await readInRush(ctx.db, activityId, at)) ?? refuse('ACTIVITY_NOT_FOUND');
    const refusal = activity.calledOff ? 'ACTIVITY_CALLED_OFF' : windowRefusalAt(activity.window, at);
    if (refusal) return (await standingOf(ctx.db.seatLedgers, activityId, ctx.personId))?.place ?? refuse(refusal);
    const admission = await admissionOf(ctx, activity, given);
    if (admission.refusal) return (await standingOf(ctx.db.seatLedgers, activityId, ctx.personId))?.place ?? refuse(admission.refusal.code, admission.refusal.sentence);
    const room = roomOf(activity, group);
    if (typeof room === 'string') return refuse(room);
    if (companions > mostCompanions(room)) refuse('COMPANIONS_TOO_MANY');

    const party = { who: ctx.personId, seats: 1 + companions, ticket: ticketNumber(ctx.random(5)), ...(group !== undefined && { group }) };
    const place = { activity, name: ctx.person.name, at, answers: admission.answers };

    // Two guarded updates cover every state of the ledger; a seat freed between them sends us round again.
    for (let isLineLikely = hadLine(activityId, group, at); ; isLineLikely = false) {
      if (!isLineLikely && (await takeSeats(ctx.db.seatLedgers, activityId, party))) {
        await writeRecord(ctx.db, { ...place, party, standing: { state: 'confirmed' } });
        return seatOf(party);
      }
      const hasJoined = await joinQueue(ctx.db.seatLedgers, activityId, party);
      if (hasJoined) noteLine(activityId, group, at);
      else if (isLineLikely) continue;
      const standing = (await standingOf(ctx.db.seatLedgers, activityId, ctx.personId)) ?? refuse('ACTIVITY_NOT_FOUND');
      if (!standing.place || !standing.party) continue;
      // Also the place of an earlier call that died before it wrote its record.
      const { party: held, place: stands } = standing;
      const written = await writeRecord(ctx.db, { ...place, party: held, standing: recordedAs(stands) });
      if (!written && admission.answers) await addAnswers(ctx.db, activity, held, admission.answers);
      if (!written && stands.kind === 'seat') await confirmRecord(ctx.db, activity, held, at);
      return stands;
    }
  });

const recordedAs = (place: Place): RecordedStanding => {
  if (place.kind === 'seat') return { state: 'confirmed' };
  return place.kind === 'offer' ? { state: 'offered', until: new Date(place.until) } : { state: 'waiting', position: place.position };
};
