import * as v from 'valibot';
import type { FieldChange } from '../../../domain/job/changes';
import { likelyRenamed } from '../../../domain/job/renamed';
import { beyondReach } from '../../../domain/job/within-reach';
import { nameKey } from '../../../domain/text/fold';
import { bounds, command as _, refuse, staff, type Database } from '../../runtime';
import type { ImportDocument, ImportPartDocument, StagedOpening } from '../../runtime/documents/imports';
import { unpacked, unpackedWithInstants } from '../../runtime/documents/packed';
import { openingsById, type KnownOpening } from '../stored';
import { startAgain } from './decide';
import { plansOf, stillThere } from './keys';
import { missingAfter } from './missing';
import { pageOfParts } from './part-pages';
import { against } from './plan-openings';
import { current, type ImportProgress, type ImportReport } from './report';

/** Rows whose title was reworded: for the import they are new, and the opening they are is missing. Only a person can say that the two are one. */

/** Of a table that lost more, only these are looked at. */
const mostGone = 300;
/** Listed and decided about at once. */
const mostPairs = 50;

/** A new row, and the opening it may be. */
export interface LikelyRename {
  /** The opening's. */
  id: string;
  employer: string;
  before: string;
  after: string;
  sheet: number;
  sheetName: string;
  row: number;
  /** Every cell that would change, the title among them. */
  fields: FieldChange[];
}

/** Which of the rows that would be added are likely openings the workbook has no longer, under another title. None before its source is said. Refuses with IMPORT_NOT_FOUND. */
export const likelyRenames = staff('editor')
  .input(v.strictObject({ importId: bounds.id }))
  .query(async ({ input, ctx }): Promise<LikelyRename[]> => {
    const running = current(ctx.personId, await ctx.db.jobImports.read(input.importId)) ?? refuse('IMPORT_NOT_FOUND');
    if (running.series === running._id || running.state !== 'ready') return [];
    const gone = await goneFrom(ctx.db, running);
    const employers = new Set(gone.map(({ job }) => nameKey(job.employer)));
    const rows = await rowsAdded(ctx.db, running, employers);
    return likelyRenamed(gone, rows).slice(0, mostPairs).map(({ gone: stored, row: { sheet, row, ...opening } }) => ({
      id: stored.id, employer: stored.job.employer, before: stored.job.title, after: opening.job.title, sheet, sheetName: running.outlines[sheet]?.name ?? '', row, fields: against(stored, opening).changes,
    }));
  });

async function goneFrom(db: Database, running: ImportDocument): Promise<KnownOpening[]> {
  const there = await stillThere(db, running);
  const ids: string[] = [];
  for (let after: string | null = ''; after !== null && ids.length < mostGone; ) {
    const found: Awaited<ReturnType<typeof missingAfter>> = await missingAfter(db, running, after, there);
    ids.push(...found.missing.map(({ _id }) => _id));
    after = found.last;
  }
  return [...(await openingsById(db, ids.slice(0, mostGone))).values()];
}

type AddedRow = StagedOpening & { sheet: number; row: number };

/** The rows of these employers that would be added. */
async function rowsAdded(db: Database, running: ImportDocument, employers: ReadonlySet<string>): Promise<AddedRow[]> {
  if (employers.size === 0) return [];
  const of = (part: ImportPartDocument): AddedRow[] => addedIn(part).filter(({ job }) => employers.has(nameKey(job.employer)));
  return (await pageOfParts(db, running, 0, { fields: ['openings', 'plans', 'keys'], enough: Infinity, of })).items;
}

function addedIn(part: ImportPartDocument): AddedRow[] {
  if (part.openings === undefined) return [];
  const [openings, plans] = [unpackedWithInstants(part.openings), plansOf(part)];
  return unpacked(part.keys).flatMap(({ at, sheet, row }) => {
    const opening = at === undefined || plans.get(at)?.as !== 'added' ? undefined : openings[at];
    return opening ? [{ ...opening, sheet, row }] : [];
  });
}

const saidOf = v.strictObject({ id: bounds.id, sheet: bounds.whole(0, 1000), row: bounds.whole(1, 2_000_000) });

/**
 * Says that these rows are these openings under another title, and has everything read again: what would be added and missing is then shown as
 * changed. Safe to repeat. Refuses with IMPORT_NOT_FOUND, with IMPORT_BEGUN once it is being written, and with JOB_NOT_FOUND for an opening that is not of the source that was said.
 */
export const sayRenamed = staff('editor')
  .input(v.strictObject({ importId: bounds.id, renamed: v.pipe(v.array(saidOf), v.maxLength(mostPairs)) }))
  .mutation(async ({ input: { importId, renamed }, ctx }): Promise<ImportReport & ImportProgress> => {
    const running = current(ctx.personId, await ctx.db.jobImports.read(importId)) ?? refuse('IMPORT_NOT_FOUND');
    const openings = await openingsById(ctx.db, renamed.map(({ id }) => id));
    for (const { id } of renamed) {
      const opening = openings.get(id);
      if (!opening || opening.series !== running.series || beyondReach(opening.job, running.regions, opening.broughtFor) !== undefined) return refuse('JOB_NOT_FOUND');
    }
    const isSaidAnew = ({ sheet, row }: { sheet: number; row: number }): boolean => renamed.some((each) => each.sheet === sheet && each.row === row);
    const all = [...(running.renamed ?? []).filter((each) => !isSaidAnew(each)), ...renamed];
    return startAgain(ctx.db, running, { renamed: _.set(all) });
  });
