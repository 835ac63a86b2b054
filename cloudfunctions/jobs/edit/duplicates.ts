import * as v from 'valibot';
import { describePlace } from '../../../domain/job/places';
import { beyondReach } from '../../../domain/job/within-reach';
import { aggregate, bounds, command as _, effect, refuse, staff } from '../../runtime';
import { takeIntoSearch } from '../imports/search-now';
import { writable } from './open';
import { districtOf } from './write-state';

/** Openings of one employer and title that different sources brought: perhaps the same one. Instants are ISO 8601 in UTC. */
export interface Likeness {
  openings: { id: string; title: string; employer: string; place: string; source: string; writtenAt: string }[];
}

const mostGroups = 30;
const mostInGroup = 10;

/** What two sources may have told of the same opening; whether they did, an organiser decides. */
export const duplicates = staff('editor').query(async ({ ctx }): Promise<{ groups: Likeness[] }> => {
  const rows = await ctx.db.jobs.aggregate<{ _id: string; ids: string[]; sources: string[] }>(
    [
      ['match', { state: 'open' }],
      ['group', { _id: '$base', ids: aggregate['push']?.('$_id'), sources: aggregate['addToSet']?.('$series') }],
      ['match', { 'sources.1': _.exists(true) }],
    ],
    mostGroups,
  );
  const found = await ctx.db.jobs.find({ _id: _.in(rows.flatMap(({ ids }) => ids.slice(0, mostInGroup))) }, { limit: 1000, fields: ['job', 'raw', 'written'] });
  const byId = new Map(found.filter(({ job, broughtFor }) => beyondReach(job, ctx.reach.regions, broughtFor) === undefined).map((document) => [document._id, document]));
  const groups = rows.map(({ ids }): Likeness => ({
    openings: ids.flatMap((id) => {
      const document = byId.get(id);
      if (!document) return [];
      const { job, raw, written } = document;
      return [{ id, title: job.title, employer: job.employer, place: job.places.list.map(describePlace).join('、'), source: raw.source ?? '', writtenAt: written.at.toISOString() }];
    }),
  }));
  return { groups: groups.filter(({ openings }) => openings.length > 1) };
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
