import * as v from 'valibot';
import { longestMaterialUrl } from '../../../domain/activity/material';
import { bounds, command as _, effect, staff } from '../../runtime';
import { activityWithin } from '../activity-within';

/** Takes a link away again. Safe to repeat. Refuses with ACTIVITY_NOT_FOUND, OUT_OF_REGION. */
export const remove = staff('editor')
  .input(v.strictObject({ activityId: bounds.id, url: bounds.line(longestMaterialUrl) }))
  .mutation(async ({ input: { activityId, url }, ctx }): Promise<null> => {
    const { district } = await activityWithin(ctx, activityId);
    await ctx.db.activities.updateOne(
      { _id: activityId, 'materials.url': url },
      { materials: _.pull({ url }), effects: _.push([effect.trace(ctx, { act: 'activity.removeMaterial', object: `activities/${activityId}`, district, before: { url } })]) },
    );
    return null;
  });
