import * as v from 'valibot';
import { describePlace } from '../../../domain/job/places';
import { jobStates, type JobState } from '../../../domain/job/state';
import { beyondReach, writesAll } from '../../../domain/job/within-reach';
import { bounds, command as _, staff } from '../../runtime';
import type { Condition } from '../../runtime/database';
import { within } from '../../runtime/within';

/** An opening as whoever keeps it current sees it in a list. Instants are ISO 8601 in UTC. */
export interface KeptOpening {
  id: string;
  title: string;
  employer: string;
  place: string;
  state: JobState;
  writtenAt: string;
}

export interface KeptOpenings {
  openings: KeptOpening[];
  /** Where the next page begins; null at the end. */
  next: string | null;
}

const onPage = 20;

/** What people type is looked for as it is. */
const literally = (text: string): RegExp => new RegExp(text.replace(/[\\^$.|?*+()[\]{}]/g, '\\$&'), 'i');

/** Openings the caller may write, whatever their state, by words of their title or employer, or by their key. */
export const list = staff('editor')
  .input(v.strictObject({ text: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(40))), state: v.optional(v.picklist(jobStates)), cursor: v.optional(bounds.id) }))
  .query(async ({ input: { text = '', state, cursor = '' }, ctx }): Promise<KeptOpenings> => {
    const { regions } = ctx.reach;
    const conditions: Condition[] = [{ _id: _.gt(cursor) }];
    if (!writesAll(regions)) conditions.push(within('job.places.list.code', regions));
    if (state) conditions.push({ state });
    if (text !== '') conditions.push(_.or([{ 'job.title': literally(text) }, { 'job.employer': literally(text) }, { _id: new RegExp(`^${literally(text).source}`) }]));
    const found = await ctx.db.jobs.find(_.and(conditions), { order: [['_id', 'asc']], limit: onPage, fields: ['job', 'state', 'written', 'broughtFor'] });
    const openings = found
      .filter(({ job, broughtFor }) => beyondReach(job, regions, broughtFor) === undefined)
      .map(({ _id, job, state: now, written }): KeptOpening => ({ id: _id, title: job.title, employer: job.employer, place: job.places.list.map(describePlace).join('、'), state: now, writtenAt: written.at.toISOString() }));
    return { openings, next: found.length < onPage ? null : (found.at(-1)?._id ?? null) };
  });
