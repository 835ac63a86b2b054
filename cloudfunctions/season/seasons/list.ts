import * as v from 'valibot';
import { regionName } from '../../../domain/person/region-name';
import { stageAt } from '../../../domain/season/stages';
import type { StageName } from '../../../domain/season/plan';
import { bounds, staff } from '../../runtime';
import type { SeasonDocument } from '../../runtime/documents/season/seasons';
import { within } from '../../runtime/within';

export interface SeasonRow {
  id: string;
  title: string;
  year: number;
  /** Its district, by name. */
  district: string;
  state: SeasonDocument['state'];
  /** The stage that is on; null in a gap, before the first and after the last. */
  stage: StageName | null;
}

export interface SeasonList {
  seasons: SeasonRow[];
  /** Where the caller may begin one. */
  regions: { code: string; name: string }[];
  /** Where the next page begins; null at the end. */
  next: number | null;
}

const PAGE = 20;

/** The seasons of the caller's regions, the latest first, drafts among them. */
export const list = staff('editor')
  .input(v.strictObject({ cursor: v.optional(bounds.whole(0, 10_000)) }))
  .query(async ({ input: { cursor: from = 0 }, ctx }): Promise<SeasonList> => {
    const found = await ctx.db.seasons.find(within('district', ctx.reach.regions), { order: [['year', 'desc'], ['_id', 'asc']], skip: from, limit: PAGE + 1, fields: ['title', 'year', 'district', 'state', 'stages'] });
    const now = ctx.now();
    return {
      seasons: found.slice(0, PAGE).map(({ _id, title, year, district, state, stages }) => ({ id: _id, title, year, district: regionName(district), state, stage: (state === 'open' && stageAt(stages, now)?.name) || null })),
      regions: [...new Set(ctx.reach.regions)].map((code) => ({ code, name: regionName(code) })),
      next: found.length > PAGE ? from + PAGE : null,
    };
  });
