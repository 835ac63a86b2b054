import * as v from 'valibot';
import { bounds, command as _, effect, refuse, staff } from '../runtime';
import { aboutActivity, calledOffEvent } from '../runtime/seats';
import type { Told } from './change';
import { peopleOf } from './people-of';

/**
 * Calls an activity off: nobody signs up or is admitted any more, the line is released, and everybody who holds a seat or waits is
 * told why. It stays called off. Safe to repeat: the first reason stands. Refuses with ACTIVITY_NOT_FOUND, OUT_OF_REGION, ACTIVITY_BEGUN.
 */
export const callOff = staff('editor')
  .input(v.strictObject({ activityId: bounds.id, reason: bounds.line(60) }))
  .mutation(async ({ input: { activityId, reason }, ctx }): Promise<Told> => {
    const now = ctx.now();
    const activity = (await ctx.db.activities.read(activityId)) ?? refuse('ACTIVITY_NOT_FOUND');
    if (!ctx.reach.covers({ district: activity.district, activityId })) refuse('OUT_OF_REGION');
    if (activity.calledOff) return { people: activity.calledOff.people };
    if (now >= activity.startsAt) refuse('ACTIVITY_BEGUN', '活动已经开始，不能再取消。');
    const people = await peopleOf(ctx.db, activityId);
    const message = { kind: 'activityCalledOff', reason, ...aboutActivity(activity) } as const;
    await ctx.db.activities.updateOne(
      { _id: activityId, calledOff: _.exists(false) },
      {
        calledOff: { at: now, by: ctx.personId, reason, people },
        effects: _.push([
          effect.announce(calledOffEvent(activityId), now, { activityId, to: 'everyone', message }),
          effect.trace(ctx, { act: 'activity.callOff', object: `activities/${activityId}`, district: activity.district, after: { calledOff: true }, why: reason }),
        ]),
      },
    );
    // Of two at once the first one's reason stands, and its count.
    return { people: (await ctx.db.activities.read(activityId))?.calledOff?.people ?? people };
  });
