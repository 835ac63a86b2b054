import * as v from 'valibot';
import { copyOf, farthestCopy } from '../../../domain/activity/draft/copy';
import { regionName } from '../../../domain/person/region-name';
import { bounds, refuse, staff } from '../../runtime';
import type { Saved } from './save';

/**
 * Begins a draft that says what an earlier activity said, its days moved. Safe to repeat: the draft is named by the device. Refuses with
 * ACTIVITY_NOT_FOUND, OUT_OF_REGION.
 */
export const copy = staff('editor')
  .input(v.strictObject({ id: bounds.id, activityId: bounds.id, days: bounds.whole(-farthestCopy, farthestCopy) }))
  .mutation(async ({ input: { id, activityId, days }, ctx }): Promise<Saved> => {
    const activity = (await ctx.db.activities.read(activityId)) ?? refuse('ACTIVITY_NOT_FOUND');
    if (!ctx.reach.covers({ district: activity.district, activityId })) refuse('OUT_OF_REGION');
    const draft = copyOf(activity, days, regionName);
    const { district } = draft;
    if (await ctx.db.activityDrafts.insert({ _id: id, state: 'draft', district, draft, revision: 1, stepId: id, writtenBy: ctx.personId, writtenAt: ctx.now() })) return { revision: 1 };
    const held = await ctx.db.activityDrafts.read(id);
    return held?.stepId === id && ctx.reach.covers(held) ? { revision: held.revision } : refuse('DRAFT_CHANGED');
  });
