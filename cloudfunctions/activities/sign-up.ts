import * as v from 'valibot';
import { mostCompanions, seatOf, windowRefusalAt, type Place } from '../../domain/activity/seats';
import { roomOf } from '../../domain/activity/seats-in-groups';
import { ticketNumber } from '../../domain/activity/ticket';
import { bounds, refuse, student } from '../runtime';
import { addAnswers, confirmRecord, joinQueue, recordedAs, signUpId, standingOf, takeSeats, writeRecord } from '../runtime/seats';
import { admissionOf } from './may-join';
import { hadLine, noteLine, readInRush } from './rush';
import { typedAnswers } from './typed-answers';

/**
 * Takes seats for the caller and their companions, or the next place in the line; where an activity has groups, in one of them. Safe to repeat:
 * whoever already has a place is told which, also after the window has closed. Refuses with ACTIVITY_NOT_FOUND, ACTIVITY_CALLED_OFF,
 * WINDOW_NOT_OPEN, WINDOW_CLOSED, GROUP_NEEDED, GROUP_UNKNOWN, COMPANIONS_TOO_MANY (also when the room itself is too small for the party),
 * NOT_FOR_YOU, ANSWERS_INVALID, WORDS_REFUSED, and with TRY_AGAIN when WeChat could not look at the answers: the place is taken without them.
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
        return admission.isUnchecked ? refuse('TRY_AGAIN', unanswered) : seatOf(party);
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
      if (admission.isUnchecked && !(await ctx.db.signUps.read(signUpId(activityId, ctx.personId)))?.answers) refuse('TRY_AGAIN', unanswered);
      return stands;
    }
  });

/** To whoever has a place and whose answers WeChat could not look at: the same call once more adds them. */
const unanswered = '位子已经给你记下，只是填的话还没核对成。请再点一次，或者过会儿点“改报名信息”补上。';
