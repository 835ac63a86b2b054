import * as v from 'valibot';
import { archiveRefusal, closeRefusalAt } from '../../domain/activity/life';
import { bounds, command as _, effect, refuse, staff } from '../runtime';
import { activityWithin } from './activity-within';

/**
 * Closes an activity that is over: its list is settled, the door admits nobody any more. Scans a door made before, without network, are still
 * taken. Safe to repeat. Refuses with ACTIVITY_NOT_FOUND, OUT_OF_REGION, ACTIVITY_NOT_OVER.
 */
export const close = staff('editor')
  .input(v.strictObject({ activityId: bounds.id }))
  .mutation(async ({ input: { activityId }, ctx }): Promise<null> => {
    const activity = await activityWithin(ctx, activityId);
    const now = ctx.now();
    const refusal = closeRefusalAt(activity, now);
    if (refusal) refuse(refusal);
    await ctx.db.activities.updateOne(
      { _id: activityId, closedAt: _.exists(false) },
      { closedAt: now, effects: _.push([effect.trace(ctx, { act: 'activity.close', object: `activities/${activityId}`, district: activity.district, after: { closed: true } })]) },
    );
    return null;
  });

/** Puts a closed or called-off activity away. Safe to repeat. Refuses with ACTIVITY_NOT_FOUND, OUT_OF_REGION, ACTIVITY_NOT_CLOSED. */
export const archive = staff('editor')
  .input(v.strictObject({ activityId: bounds.id }))
  .mutation(async ({ input: { activityId }, ctx }): Promise<null> => {
    const activity = await activityWithin(ctx, activityId);
    const refusal = archiveRefusal(activity);
    if (refusal) refuse(refusal);
    await ctx.db.activities.updateOne(
      { _id: activityId, archivedAt: _.exists(false) },
      { archivedAt: ctx.now(), effects: _.push([effect.trace(ctx, { act: 'activity.archive', object: `activities/${activityId}`, district: activity.district, after: { archived: true } })]) },
    );
    return null;
  });
