import * as v from 'valibot';
import type { Job } from '../../../domain/job/job';
import { describePlace } from '../../../domain/job/places';
import { beyondReach, writesAll } from '../../../domain/job/within-reach';
import { aggregate, bounds, command as _, effect, refuse, staff } from '../../runtime';
import type { JobDocument } from '../../runtime/documents/jobs';
import { within } from '../../runtime/within';
import { takeIntoSearch } from '../imports/search-now';
import { writable } from './open';
import { districtOf } from './write-state';

/** Openings of one employer and title that different sources brought: perhaps the same one. Instants are ISO 8601 in UTC. */
export interface Likeness {
  openings: { id: string; title: string; employer: string; place: string; source: string; writtenAt: string }[];
}

export interface Likenesses {
  groups: Likeness[];
  /** Groups beyond those. */
  more: number;
}

interface Told extends Pick<JobDocument, 'series' | 'apart' | 'broughtFor'>, Pick<Job, 'places'> {
  id: string;
}

/** Groups looked at, and those that an organiser is shown at once. */
const mostGroups = 400;
const shown = 30;
const mostInGroup = 10;

/** What two sources may have told of the same opening; whether they did, an organiser decides. */
export const duplicates = staff('editor').query(async ({ ctx }): Promise<Likenesses> => {
  const { regions } = ctx.reach;
  const rows = await ctx.db.jobs.aggregate<{ _id: string; told: Told[]; sources: string[] }>(
    [
      ['match', writesAll(regions) ? { state: 'open' } : _.and([{ state: 'open' }, within('job.places.list.code', regions)])],
      ['group', { _id: '$base', told: aggregate['push']?.({ id: '$_id', series: '$series', apart: '$apart', broughtFor: '$broughtFor', places: '$job.places' }), sources: aggregate['addToSet']?.('$series') }],
      ['match', { 'sources.1': _.exists(true) }],
    ],
    mostGroups,
  );
  const alike = rows.map(({ told }) => undecided(told.filter((one) => beyondReach(one, regions, one.broughtFor) === undefined)).slice(0, mostInGroup)).filter((ids) => ids.length > 1);
  const found = await ctx.db.jobs.find({ _id: _.in(alike.slice(0, shown).flat()) }, { limit: shown * mostInGroup, fields: ['job', 'raw', 'written'] });
  const byId = new Map(found.map((document) => [document._id, document]));
  const groups = alike.slice(0, shown).map((ids): Likeness => ({
    openings: ids.flatMap((id) => {
      const document = byId.get(id);
      if (!document) return [];
      const { job, raw, written } = document;
      return [{ id, title: job.title, employer: job.employer, place: job.places.list.map(describePlace).join('、'), source: raw.source ?? '', writtenAt: written.at.toISOString() }];
    }),
  }));
  return { groups: groups.filter(({ openings }) => openings.length > 1), more: Math.max(0, alike.length - shown) };
});

/** Of openings that look alike those that may be another's: from another source, and nobody said they are not the same. */
const undecided = (told: readonly Told[]): string[] =>
  told.filter((one) => told.some((other) => other.series !== one.series && !one.apart?.includes(other.id) && !other.apart?.includes(one.id))).map(({ id }) => id);

/** They are different openings, each for itself: they are not asked about again. Safe to repeat. Refuses with JOB_NOT_FOUND and OUT_OF_REGION. */
export const tellApart = staff('editor')
  .input(v.strictObject({ ids: v.pipe(v.array(bounds.id), v.minLength(2), v.maxLength(mostInGroup)) }))
  .mutation(async ({ input: { ids }, ctx }): Promise<{ ids: string[] }> => {
    // All are looked at before any is written.
    const known = await Promise.all(ids.map((id) => writable(ctx.db, id, ctx.reach.regions)));
    for (const { _id, job, apart = [] } of known) {
      const others = ids.filter((id) => id !== _id);
      if (others.every((id) => apart.includes(id))) continue;
      const trace = effect.trace(ctx, { act: 'job.tellApart', object: `jobs/${_id}`, district: districtOf(job.places.list), after: { others } });
      await ctx.db.jobs.updateOne({ _id }, { apart: _.addToSet({ $each: others }), effects: _.push([trace]) });
    }
    return { ids };
  });

/**
 * One opening stays, the other is withdrawn and leads to it: what was shared of it still opens. Safe to repeat. Refuses with JOB_NOT_FOUND,
 * OUT_OF_REGION, and with JOB_CHANGED when one of them was written or merged meanwhile.
 */
export const merge = staff('editor')
  .input(v.strictObject({ keepId: bounds.id, dropId: bounds.id }))
  .mutation(async ({ input: { keepId, dropId }, ctx }): Promise<{ id: string }> => {
    const [kept, dropped] = [await writable(ctx.db, keepId, ctx.reach.regions), await writable(ctx.db, dropId, ctx.reach.regions)];
    if (dropped.mergedInto === keepId) return { id: keepId };
    if (keepId === dropId || kept.mergedInto !== undefined || dropped.mergedInto !== undefined) return refuse('JOB_CHANGED');
    const trace = effect.trace(ctx, { act: 'job.merge', object: `jobs/${dropId}`, district: districtOf(dropped.job.places.list), after: { into: keepId } });
    const change = { state: 'withdrawn', mergedInto: keepId, unindexed: true, revision: _.inc(1), written: _.set({ importId: 'edit', as: 'changed', at: ctx.now() }), effects: _.push([trace]) };
    if (!(await ctx.db.jobs.updateOne({ _id: dropId, revision: dropped.revision }, change))) return refuse('JOB_CHANGED');
    await takeIntoSearch(ctx);
    return { id: keepId };
  });
