import * as v from 'valibot';
import type { FieldChange } from '../../../domain/job/changes';
import { likelyRenamed } from '../../../domain/job/renamed';
import { beyondReach } from '../../../domain/job/within-reach';
import { nameKey } from '../../../domain/text/fold';
import { bounds, command as _, refuse, staff, type Database } from '../../runtime';
import type { ImportDocument, ImportPartDocument, Plan, StagedOpening } from '../../runtime/documents/imports';
import { unpacked, unpackedWithInstants } from '../../runtime/documents/packed';
import { openingsById, type KnownOpening } from '../stored';
import { startAgain } from './decide';
import { plansOf } from './keys';
import { pageOfParts } from './part-pages';
import { against } from './plan-openings';
import { current, type ImportProgress, type ImportReport } from './report';

/** Rows whose title was reworded: for the import they are new, and the opening they are is missing. Only a person can say that the two are one. */

/** Listed and agreed to at once. */
const mostPairs = 50;
/** Taken back at once: what was agreed to several times is listed together. */
const mostTakenBack = 1000;

/** A row, and the opening it may be, or was agreed to be. */
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
  /** Whether it was said to be that opening: then it is read as such, until it is taken back. */
  agreed: boolean;
}

/** Which of the rows that would be added are likely openings the workbook has no longer, under another title, and after them those that were agreed to be. None before its source is said. Refuses with IMPORT_NOT_FOUND. */
export const likelyRenames = staff('editor')
  .input(v.strictObject({ importId: bounds.id }))
  .query(async ({ input, ctx }): Promise<LikelyRename[]> => {
    const running = current(ctx.personId, await ctx.db.jobImports.read(input.importId)) ?? refuse('IMPORT_NOT_FOUND');
    if (running.series === running._id || running.state !== 'ready') return [];
    const said = new Map((running.renamed ?? []).map((each) => [placeOf(each), each.id]));
    const [gone, agreed] = await Promise.all([goneFrom(ctx.db, running), openingsById(ctx.db, [...said.values()])]);
    const rows = await stagedRows(ctx.db, running, { employers: new Set(gone.map(({ job }) => nameKey(job.employer))), said });
    const shown = (stored: KnownOpening, { sheet, row, ...opening }: StagedRow): LikelyRename => ({
      id: stored.id, employer: stored.job.employer, before: stored.job.title, after: opening.job.title,
      sheet, sheetName: running.outlines[sheet]?.name ?? '', row, fields: against(stored, opening).changes, agreed: said.has(placeOf({ sheet, row })),
    });
    const likely = likelyRenamed(gone, rows.filter((each) => !said.has(placeOf(each)))).slice(0, mostPairs);
    const known = rows.flatMap((row) => {
      const stored = agreed.get(said.get(placeOf(row)) ?? '');
      return stored ? [shown(stored, row)] : [];
    });
    return [...likely.map(({ gone: stored, row }) => shown(stored, row)), ...known];
  });

/** A row of the workbook. */
interface Place {
  sheet: number;
  row: number;
}

const placeOf = ({ sheet, row }: Place): string => `${sheet}/${row}`;

/** Those of the first that were counted as missing which nobody has written since. */
async function goneFrom(db: Database, { gone = [], startedAt }: ImportDocument): Promise<KnownOpening[]> {
  return [...(await openingsById(db, gone)).values()].filter(({ state, written }) => state === 'open' && written.at < startedAt);
}

type StagedRow = StagedOpening & Place;

interface Asked {
  employers: ReadonlySet<string>;
  /** By place: the opening a row was agreed to be. */
  said: ReadonlyMap<string, string>;
}

/** The rows of these employers that would be added, and those that were agreed to be an opening. */
async function stagedRows(db: Database, running: ImportDocument, { employers, said }: Asked): Promise<StagedRow[]> {
  if (employers.size + said.size === 0) return [];
  const of = (part: ImportPartDocument): StagedRow[] => rowsOf(part).flatMap(({ as, ...row }) => (said.has(placeOf(row)) || (as === 'added' && employers.has(nameKey(row.job.employer))) ? [row] : []));
  return (await pageOfParts(db, running, 0, { fields: ['openings', 'plans', 'keys'], enough: Infinity, of })).items;
}

function rowsOf(part: ImportPartDocument): (StagedRow & { as?: Plan['as'] })[] {
  if (part.openings === undefined) return [];
  const [openings, plans] = [unpackedWithInstants(part.openings), plansOf(part)];
  return unpacked(part.keys).flatMap(({ at, sheet, row }) => {
    const opening = at === undefined ? undefined : openings[at];
    return opening ? [{ ...opening, sheet, row, as: plans.get(at ?? -1)?.as }] : [];
  });
}

const place = { sheet: bounds.whole(0, 1000), row: bounds.whole(1, 2_000_000) };

/**
 * Says that these rows are these openings under another title, or (`takenBack`) that rows are not after all, and has everything read again: what
 * would be added and missing is then shown as changed. Safe to repeat. Refuses with IMPORT_NOT_FOUND, with IMPORT_BEGUN once it is being written,
 * and with JOB_NOT_FOUND for an opening that is not of the source that was said.
 */
export const sayRenamed = staff('editor')
  .input(
    v.strictObject({
      importId: bounds.id,
      renamed: v.pipe(v.array(v.strictObject({ id: bounds.id, ...place })), v.maxLength(mostPairs)),
      takenBack: v.optional(v.pipe(v.array(v.strictObject(place)), v.maxLength(mostTakenBack))),
    }),
  )
  .mutation(async ({ input: { importId, renamed, takenBack = [] }, ctx }): Promise<ImportReport & ImportProgress> => {
    const running = current(ctx.personId, await ctx.db.jobImports.read(importId)) ?? refuse('IMPORT_NOT_FOUND');
    const openings = await openingsById(ctx.db, renamed.map(({ id }) => id));
    const anew = new Set([...renamed, ...takenBack].map(placeOf));
    return startAgain(ctx.db, running, ({ series, regions, renamed: before = [] }) => {
      for (const { id } of renamed) {
        const opening = openings.get(id);
        if (!opening || opening.series !== series || beyondReach(opening.job, regions, opening.broughtFor) !== undefined) return refuse('JOB_NOT_FOUND');
      }
      return { renamed: _.set([...before.filter((each) => !anew.has(placeOf(each))), ...renamed]) };
    });
  });
