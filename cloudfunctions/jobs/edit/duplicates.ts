import * as v from 'valibot';
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
  /** Whether there are more than those. */
  more: boolean;
}

type Alike = Pick<JobDocument, '_id' | 'base' | 'series' | 'apart' | 'broughtFor' | 'job' | 'raw' | 'written'>;

/** Groups an organiser is shown at once; groups looked at together, and in all. */
const shown = 30;
const atOnce = 60;
const mostGroups = 2000;
/** Openings of a group that are shown together, and that a look at some groups reads. */
const mostInGroup = 10;
const mostRead = 1000;

/** What two sources may have told of the same opening; whether they did, an organiser decides. */
export const duplicates = staff('editor').query(async ({ ctx: { db, reach } }): Promise<Likenesses> => {
  const { regions } = reach;
  const open = writesAll(regions) ? { state: 'open' } : _.and([{ state: 'open' }, within('job.places.list.code', regions)]);
  const bases = await db.jobs.aggregate<{ _id: string }>([['match', open], ['group', { _id: '$base', sources: aggregate['addToSet']?.('$series') }], ['match', { 'sources.1': _.exists(true) }], ['sort', { _id: 1 }], ['project', { _id: 1 }]], mostGroups);
  const groups: Likeness[] = [];
  for (let from = 0; from < bases.length && groups.length <= shown; from += atOnce) {
    const alike = await db.jobs.find(_.and([{ base: _.in(bases.slice(from, from + atOnce).map(({ _id }) => _id)) }, open]), { order: [['_id', 'asc']], limit: mostRead, fields: ['base', 'series', 'apart', 'broughtFor', 'job.title', 'job.employer', 'job.places', 'raw.source', 'written'] });
    const own = alike.filter(({ job, broughtFor }) => beyondReach(job, regions, broughtFor) === undefined);
    groups.push(...bases.slice(from, from + atOnce).map(({ _id }) => undecided(own.filter(({ base }) => base === _id))).filter((openings) => openings.length > 1).map((openings) => ({ openings: openings.map(shownOf) })));
  }
  return { groups: groups.slice(0, shown), more: groups.length > shown };
});

const shownOf = ({ _id, job, raw, written }: Alike): Likeness['openings'][number] => ({
  id: _id, title: job.title, employer: job.employer, place: job.places.list.map(describePlace).join('、'), source: raw.source ?? '', writtenAt: written.at.toISOString(),
});

/** Of openings that look alike those that may be another's: from another source, and nobody said they are not the same. Those with the most such others first: each decision leaves fewer. */
function undecided(alike: readonly Alike[]): Alike[] {
  const isOpen = (one: Alike, other: Alike): boolean => other.series !== one.series && !one.apart?.includes(other._id) && !other.apart?.includes(one._id);
  const others = new Map(alike.map((one) => [one, alike.filter((other) => isOpen(one, other)).length]));
  return alike.filter((one) => others.get(one)).sort((a, b) => (others.get(b) ?? 0) - (others.get(a) ?? 0)).slice(0, mostInGroup);
}

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
