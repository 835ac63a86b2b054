import * as v from 'valibot';
import { findJobs, fitOf, type Findings } from '../../../domain/job/finder';
import { bounds, open } from '../../runtime';
import { askJobIndex } from '../../runtime/job-index';
import { dismissedIds } from '../dismissals';
import { criteria } from './criteria';
import { besideCards, offered, type OfferedFacets } from './offered';
import { cardsOf, cardsOnPage, type FoundCard } from './page';
import { wishesOf } from './wishes-of';

/** Nobody scrolls so far; beyond it one narrows. */
const furthest = 5000;

export interface JobPage {
  jobs: FoundCard[];
  total: number;
  /** How many employers they are of; only with the first page. */
  employers: number | null;
  /** Exact counts for this query; only with the first page. */
  facets: OfferedFacets | null;
  /** Words to mark where they stand: what was typed, and other words for it that found something. Folded, lower case. */
  words: string[];
  /** `corrected`: a typing mistake was forgiven. `some`: nothing answers all of the text, these answer most of it. */
  how: Findings['how'];
  /** Whether anything is known of the person that 适合我 could go by; null when it was not asked for. */
  knowsPerson: boolean | null;
  /** Where the next page begins; null at the end. */
  next: number | null;
}

/**
 * Openings one may still apply to. Two database calls: the version of the index this instance keeps, and the cards of one page; for
 * `forMe` also the person's profile and kept openings, for `withoutDismissed` what they do not want to see.
 */
export const search = open
  .input(v.strictObject({ ...criteria, forMe: v.optional(v.boolean()), withoutDismissed: v.optional(v.boolean()), cursor: v.optional(bounds.whole(0, furthest)) }))
  .query(async ({ input, ctx }): Promise<JobPage> => {
    const { forMe, withoutDismissed, cursor: from = 0, ...query } = input;
    return askJobIndex(ctx.db, async (index): Promise<JobPage> => {
      const [wishes, except] = await Promise.all([
        forMe ? wishesOf(ctx.db, ctx.personId) : undefined,
        withoutDismissed ? dismissedIds(ctx.db, ctx.personId) : undefined,
      ]);
      const now = ctx.now();
      const found = findJobs(index, query, { now, wishes, except: except && new Set(except) });
      const facets = from === 0 ? offered(found.facets(), besideCards, query.places) : null;
      const fits = wishes && index.parts.map((part) => fitOf(part, wishes));
      const hits = found.hits(from, cardsOnPage).map(({ id, part, entry }) => ({ id, reasons: fits?.[part]?.(entry).reasons ?? [] }));
      const jobs = await cardsOf(ctx.db, hits, now, Buffer.byteLength(JSON.stringify(facets)));
      const next = from + jobs.length;
      return {
        jobs,
        total: found.total,
        employers: from === 0 ? found.employers() : null,
        facets,
        words: found.words.slice(0, 12),
        how: found.how,
        knowsPerson: forMe ? wishes !== undefined : null,
        next: jobs.length > 0 && next < Math.min(found.total, furthest) ? next : null,
      };
    });
  });
