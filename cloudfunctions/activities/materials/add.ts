import * as v from 'valibot';
import { isMaterialUrl, longestMaterialTitle, longestMaterialUrl, mostMaterials } from '../../../domain/activity/material';
import { bounds, checkText, command as _, effect, refuse, staff } from '../../runtime';
import { activityWithin } from '../activity-within';

/**
 * Leaves a link for those who were there. An address is its own name: the same one twice is one, as it was first called. Refuses with
 * ACTIVITY_NOT_FOUND, OUT_OF_REGION, MATERIAL_ADDRESS_WRONG, MATERIALS_FULL, WORDS_REFUSED.
 */
export const add = staff('editor')
  .input(v.strictObject({ activityId: bounds.id, title: bounds.line(longestMaterialTitle), url: bounds.line(longestMaterialUrl) }))
  .mutation(async ({ input: { activityId, title, url }, ctx }): Promise<null> => {
    const { district, materials = [] } = await activityWithin(ctx, activityId);
    if (materials.some((material) => material.url === url)) return null;
    if (!isMaterialUrl(url)) refuse('MATERIAL_ADDRESS_WRONG');
    await checkText(ctx, title, 'comment');
    const added = await ctx.db.activities.updateOne(
      { _id: activityId, 'materials.url': _.neq(url), [`materials.${mostMaterials - 1}`]: _.exists(false) },
      { materials: _.push([{ title, url }]), effects: _.push([effect.trace(ctx, { act: 'activity.addMaterial', object: `activities/${activityId}`, district, after: { title, url } })]) },
    );
    if (added || (await activityWithin(ctx, activityId)).materials?.some((material) => material.url === url)) return null;
    return refuse('MATERIALS_FULL');
  });
