import * as v from 'valibot';
import { findJobs } from '../../../domain/job/finder';
import { open } from '../../runtime';
import { openJobIndex } from '../../runtime/job-index';
import { dismissedIds } from '../dismissals';
import { criteria } from './criteria';
import { inSheet, offered, type OfferedFacets } from './offered';

/** How many openings there are for a query, and everything it can be narrowed to, without the openings themselves. */
export interface JobFacets {
  total: number;
  facets: OfferedFacets;
}

/** What the sheet of conditions shows: exact counts, as `jobs.search` with the same criteria would find them. One or two database calls. */
export const facets = open
  .input(v.strictObject({ ...criteria, withoutDismissed: v.optional(v.boolean()) }))
  .query(async ({ input: { withoutDismissed, ...query }, ctx }): Promise<JobFacets> => {
    const [index, except] = await Promise.all([openJobIndex(ctx.db), withoutDismissed ? dismissedIds(ctx.db, ctx.personId) : undefined]);
    const found = findJobs(index, query, { now: ctx.now(), except: except && new Set(except) });
    return { total: found.total, facets: offered(found.facets(), inSheet, query.places) };
  });
