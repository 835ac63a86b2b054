import * as v from 'valibot';
import type { Material } from '../../../domain/activity/plan-parts';
import { bounds, staff } from '../../runtime';
import { activityWithin } from '../activity-within';

/** The materials of an activity, for its organisers. Refuses with ACTIVITY_NOT_FOUND, OUT_OF_REGION. */
export const list = staff('editor')
  .input(v.strictObject({ activityId: bounds.id }))
  .query(async ({ input: { activityId }, ctx }): Promise<Material[]> => (await activityWithin(ctx, activityId)).materials ?? []);
