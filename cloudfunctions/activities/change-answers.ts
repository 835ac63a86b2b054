import * as v from 'valibot';
import { bounds, command as _, refuse, student } from '../runtime';
import type { SignUpDocument } from '../runtime/documents/activities';
import { signUpId, standingOf } from '../runtime/seats';
import { checkedAnswers } from './may-join';
import { typedAnswers } from './typed-answers';

/** States of a record whose ticket has a place. */
const live: SignUpDocument['state'][] = ['confirmed', 'waiting', 'offered'];

/**
 * Replaces what the caller answered when they signed up, as long as a place may be given up. Safe to repeat: what is written is written
 * again. Refuses with ACTIVITY_NOT_FOUND, ACTIVITY_CALLED_OFF, CHANGE_OVER, ANSWERS_INVALID, WORDS_REFUSED, NO_PLACE.
 */
export const changeAnswers = student
  .input(v.strictObject({ activityId: bounds.id, ticket: bounds.id, answers: typedAnswers }))
  .mutation(async ({ input: { activityId, ticket, answers: given }, ctx }): Promise<null> => {
    const activity = (await ctx.db.activities.read(activityId)) ?? refuse('ACTIVITY_NOT_FOUND');
    if (activity.calledOff) refuse('ACTIVITY_CALLED_OFF');
    if (ctx.now() >= (activity.cancelBy ?? activity.startsAt)) refuse('CHANGE_OVER');
    const answers = await checkedAnswers(ctx, activity, given);
    const _id = signUpId(activityId, ctx.personId);
    if (await ctx.db.signUps.updateOne({ _id, ticket, state: _.in(live) }, { answers: _.set(answers) })) return null;
    // What says so already is not changed.
    const record = await ctx.db.signUps.read(_id);
    if (record?.ticket === ticket && live.includes(record.state)) return null;
    // Its record may be still to be written, by the next sign-up or the clock; any other ticket has no place.
    const standing = await standingOf(ctx.db.seatLedgers, activityId, ctx.personId);
    return refuse(standing?.party?.ticket === ticket ? 'TRY_AGAIN' : 'NO_PLACE');
  });
