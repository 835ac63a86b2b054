import * as v from 'valibot';
import { describePlace } from '../../../domain/job/places';
import { beyondReach } from '../../../domain/job/within-reach';
import { bounds, command as _, refuse, staff, type Database } from '../../runtime';
import type { ImportDocument } from '../../runtime/documents/imports';
import type { JobDocument } from '../../runtime/documents/jobs';
import { stillThere } from './keys';
import { current, reportOf, type ImportProgress, type ImportReport } from './report';

/** Openings looked through at once: as many as the cloud gives. */
const atOnce = 1000;
/** Listed on a page. */
const onPage = 30;
/** Kept by hand, one by one. */
const mostExcepted = 500;

/** An opening that an earlier import brought and this workbook no longer has. */
export interface MissingOpening {
  id: string;
  title: string;
  employer: string;
  place: string;
}

export interface MissingPage {
  openings: MissingOpening[];
  /** Where the next page begins; null at the end. */
  next: string | null;
}

type Missing = Pick<JobDocument, '_id' | 'job' | 'written' | 'broughtFor'>;

type Series = Pick<ImportDocument, '_id' | 'series' | 'regions' | 'startedAt'>;

/** How openings are looked through: which the workbook still has, how many at once, and what is read of each besides what says that it is missing. */
interface Walk {
  there: ReadonlySet<string>;
  atOnce: number;
  fields: readonly ('job.title' | 'job.employer')[];
}

export interface MissingFound {
  missing: Missing[];
  /** Where the next ones begin; null at the end. */
  last: string | null;
}

/** The next open openings of the series, by id, that the workbook has no longer and the import may write. What somebody wrote since it began is not missing: it was never asked about. */
export async function missingAfter(db: Database, { _id, series, regions, startedAt }: Series, after: string, { there, atOnce: limit, fields }: Walk): Promise<MissingFound> {
  const found = await db.jobs.find({ series, state: 'open', _id: _.gt(after) }, { order: [['_id', 'asc']], limit, fields: ['job.places', 'written', 'broughtFor', ...fields] });
  const missing = found.filter((opening) => !there.has(opening._id) && opening.written.importId !== _id && opening.written.at < startedAt && beyondReach(opening.job, regions, opening.broughtFor) === undefined);
  return { missing, last: found.length < limit ? null : (found.at(-1)?._id ?? null) };
}

/** What the workbook has no longer, when it replaces an earlier one. Refuses with IMPORT_NOT_FOUND. */
export const missing = staff('editor')
  .input(v.strictObject({ importId: bounds.id, cursor: v.optional(bounds.id) }))
  .query(async ({ input, ctx }): Promise<MissingPage> => {
    const running = current(ctx.personId, await ctx.db.jobImports.read(input.importId)) ?? refuse('IMPORT_NOT_FOUND');
    if (running.series === running._id) return { openings: [], next: null };
    const there = await stillThere(ctx.db, running);
    const page: Missing[] = [];
    let after: string | null = input.cursor ?? '';
    while (after !== null && page.length < onPage) {
      const found: MissingFound = await missingAfter(ctx.db, running, after, { there, atOnce, fields: ['job.title', 'job.employer'] });
      page.push(...found.missing);
      after = found.last;
    }
    const shown = page.slice(0, onPage);
    const next = page.length > onPage ? (shown.at(-1)?._id ?? null) : after;
    return { openings: shown.map(({ _id, job }) => ({ id: _id, title: job.title, employer: job.employer, place: job.places.list.map(describePlace).join('、') })), next };
  });

/** Whether to withdraw what the workbook has no longer, all but some. Until something is said, all is kept. Refuses with IMPORT_NOT_FOUND. */
export const decideMissing = staff('editor')
  .input(v.strictObject({ importId: bounds.id, withdraw: v.boolean(), except: v.pipe(v.array(bounds.id), v.maxLength(mostExcepted)) }))
  .mutation(async ({ input: { importId, withdraw, except }, ctx }): Promise<ImportReport & ImportProgress> => {
    const running = current(ctx.personId, await ctx.db.jobImports.read(importId)) ?? refuse('IMPORT_NOT_FOUND');
    await ctx.db.jobImports.updateOne({ _id: running._id, state: 'ready', series: running.series }, { 'missing.withdraw': withdraw && running.series !== running._id, 'missing.except': _.set(except) });
    return reportOf((await ctx.db.jobImports.read(importId)) ?? refuse('IMPORT_NOT_FOUND'));
  });
