import * as v from 'valibot';
import { filled } from '../../../domain/activity/draft/draft';
import { bounds, command as _, refuse, staff } from '../../runtime';
import { draftWithin } from './within-reach';

/** A city has no more districts. */
const mostDistricts = 30;

export interface SeriesMade {
  /** The drafts of the other districts, in the order they were named. */
  drafts: string[];
}

/** The draft of a series for one district: the same whoever makes it, however often. */
const draftIdOf = (seriesId: string, district: string): string => `${seriesId}-${district}`;

/**
 * Makes one draft for each further district of what a draft says, all of one series with it. Safe to repeat: a series is named by the device
 * and a draft by its series and district; what was made already is left as it has been written since. Refuses with DRAFT_NOT_FOUND,
 * OUT_OF_REGION, DRAFT_SETTLED, DRAFT_CHANGED.
 */
export const series = staff('editor')
  .input(v.strictObject({ id: bounds.id, seriesId: v.pipe(bounds.id, v.maxLength(64)), districts: v.pipe(v.array(bounds.region), v.minLength(1), v.maxLength(mostDistricts)) }))
  .mutation(async ({ input: { id, seriesId, districts }, ctx }): Promise<SeriesMade> => {
    const { db, reach, personId } = ctx;
    const held = await draftWithin(ctx, id);
    if (districts.some((district) => !reach.covers({ district }))) refuse('OUT_OF_REGION');
    if (held.state !== 'draft') refuse('DRAFT_SETTLED');
    // A draft is of one series: that of the first call, and of every further district.
    await db.activityDrafts.updateOne({ _id: id, state: 'draft', series: _.exists(false) }, { series: seriesId });
    const { series: own, draft, district: from } = await draftWithin(ctx, id);
    if (own === undefined) return refuse('DRAFT_CHANGED');
    const others = [...new Set(districts)].filter((district) => district !== from);
    for (const district of others) {
      const _id = draftIdOf(own, district);
      await db.activityDrafts.insert({ _id, state: 'draft', district, series: own, draft: { ...filled(draft), district }, revision: 1, stepId: _id, writtenBy: personId, writtenAt: ctx.now() });
    }
    return { drafts: others.map((district) => draftIdOf(own, district)) };
  });
