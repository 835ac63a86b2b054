import * as v from 'valibot';
import { isAnotherEmployer } from '../../../domain/job/held-by';
import { beyondReach } from '../../../domain/job/within-reach';
import { bounds, command as _, effect, refuse, staff, type CallContext, type Database } from '../../runtime';
import type { HeldOpening, ImportDocument, ImportPartDocument, ImportState } from '../../runtime/documents/imports';
import type { JobDocument } from '../../runtime/documents/jobs';
import { packed, unpacked, unpackedWithInstants } from '../../runtime/documents/packed';
import { told } from '../edit/save';
import { districtOf } from '../edit/write-state';
import { changeTo } from '../stored';
import type { PlannedChange } from './changes';
import { pageOfParts, type PartPage } from './part-pages';
import { against } from './plan-openings';
import { current } from './report';
import { takeIntoSearch } from './search-now';
import { written } from './settle';
import { replaceVersion } from './versions';

/** Openings somebody has written between the preview and the writing, or that the sheet would give another employer's name: what it says of them is shown beside what is there now, and waits for a decision. */

/** Shown at once; whole parts. */
const enough = 20;

/** What the sheet would change in an opening as it is now. */
export interface HeldChange extends PlannedChange {
  revision: number;
  /** Whether it would have another employer's name: whoever takes the sheet says that it is still the same one. */
  renames: boolean;
}

/** Openings that wait for a decision, in the order of the sheet's rows. Refuses with IMPORT_NOT_FOUND. */
export const held = staff('editor')
  .input(v.strictObject({ importId: bounds.id, cursor: v.optional(bounds.whole(0, 100_000)) }))
  .query(async ({ input: { importId, cursor = 0 }, ctx }): Promise<PartPage<HeldChange>> => {
    const running = current(ctx.personId, await ctx.db.jobImports.read(importId)) ?? refuse('IMPORT_NOT_FOUND');
    const page = await pageOfParts(ctx.db, running, cursor, { fields: ['held', 'keys'], enough, of: heldIn });
    const stored = await storedOf(ctx.db, page.items.map(({ opening }) => opening.id));
    const sheets = running.outlines.map(({ name }) => name);
    const items = page.items.flatMap(({ opening, sheet, row }): HeldChange[] => {
      const now = stored.get(opening.id);
      if (!now) return [];
      return [{ id: opening.id, as: 'changed', sheet: sheets[sheet] ?? '', row, title: now.job.title, employer: now.job.employer, fields: against(now, opening).changes, revision: now.revision, renames: isAnotherEmployer(now, opening.job.employer) }];
    });
    return { items, next: page.next };
  });

/** An import of which something may still be written. */
const decidable: readonly ImportState[] = ['ready', 'closing', 'done'];

/**
 * Decides about one of them: what the sheet says is written over the revision that was shown, or what is there stays. Safe to repeat.
 * Refuses with IMPORT_NOT_FOUND, also once the import is being undone, with OUT_OF_REGION, and with JOB_CHANGED when it was written again since.
 */
export const decideHeld = staff('editor')
  .input(v.strictObject({ importId: bounds.id, id: bounds.id, revision: bounds.whole(0, 1_000_000), take: v.picklist(['sheet', 'stored']) }))
  .mutation(async ({ input: { importId, id, revision, take }, ctx }): Promise<{ left: number }> => {
    const running = current(ctx.personId, await ctx.db.jobImports.read(importId)) ?? refuse('IMPORT_NOT_FOUND');
    if (!decidable.includes(running.state)) return refuse('IMPORT_NOT_FOUND');
    // In a part behind the cursor it is counted already.
    const counted = running.state === 'ready' ? running.next : running.parts;
    const [part] = await ctx.db.jobImportParts.find({ importId, round: running.round, part: _.lt(counted), heldIds: id }, { limit: 1, fields: ['held'] });
    const opening = part?.held === undefined ? undefined : unpackedWithInstants(part.held).find((each) => each.id === id);
    if (!part || !opening) return { left: running.held ?? 0 };
    const as = await (take === 'sheet' ? writeOver(ctx, running, opening, revision) : leave(ctx.db, opening, revision));
    await settleHeld(ctx.db, running, part, id, as);
    return { left: (await ctx.db.jobImports.read(importId))?.held ?? 0 };
  });

/** The row has been decided about: when it comes again as it is, it says nothing against what stayed. */
async function leave(db: Database, { id, print }: HeldOpening, revision: number): Promise<'unchanged'> {
  await db.jobs.updateOne({ _id: id, revision }, { print, unindexed: true });
  return 'unchanged';
}

async function writeOver(ctx: CallContext, running: ImportDocument, opening: HeldOpening, revision: number): Promise<'changed'> {
  const stored = (await ctx.db.jobs.read(opening.id)) ?? refuse('JOB_CHANGED');
  const [by, at] = [running._id, ctx.now()];
  if (isWritten(stored, by, revision)) return 'changed';
  if (stored.revision !== revision || stored.mergedInto !== undefined) return refuse('JOB_CHANGED');
  if (beyondReach(stored.job, running.regions, stored.broughtFor) !== undefined) return refuse('OUT_OF_REGION');
  const fields = against(stored, opening).changes;
  await replaceVersion(ctx.db, by, stored, at);
  const document = written({ ...opening, base: stored.base, ordinal: stored.ordinal }, stored, { importId: by, as: 'changed', at }, { ...running, at });
  const trace = effect.trace(ctx, { act: 'job.change', object: `jobs/${opening.id}`, district: districtOf(stored.job.places.list), before: told(fields, 'before'), after: told(fields, 'after') });
  if (!(await ctx.db.jobs.updateOne({ _id: opening.id, revision }, { ...changeTo(document, stored), effects: _.push([trace]) }))) {
    const now = await ctx.db.jobs.read(opening.id);
    return now && isWritten(now, by, revision) ? 'changed' : refuse('JOB_CHANGED');
  }
  await takeIntoSearch(ctx);
  return 'changed';
}

/** By a call before this one, of which this is the repeat. */
const isWritten = (stored: JobDocument, by: string, revision: number): boolean => stored.written.importId === by && stored.revision === revision + 1;

/** Whoever takes it off the list counts it. */
async function settleHeld(db: Database, { _id }: ImportDocument, { _id: partId, held: before }: ImportPartDocument, id: string, as: 'changed' | 'unchanged'): Promise<void> {
  if (before === undefined) return;
  const left = unpacked(before).filter((each) => each.id !== id);
  if (await db.jobImportParts.updateOne({ _id: partId, held: before }, { held: packed(left), heldIds: _.pull(id) })) await db.jobImports.updateOne({ _id }, { held: _.inc(-1), [`applied.${as}`]: _.inc(1) });
}

interface HeldRow {
  opening: HeldOpening;
  sheet: number;
  row: number;
}

function heldIn({ held: text, keys }: ImportPartDocument): HeldRow[] {
  if (text === undefined) return [];
  const rows = new Map(unpacked(keys).map(({ at, sheet, row }) => [at, { sheet, row }]));
  return unpackedWithInstants(text).flatMap((opening) => {
    const place = rows.get(opening.at);
    return place ? [{ opening, ...place }] : [];
  });
}

const storedOf = async (db: Database, ids: readonly string[]): Promise<Map<string, JobDocument>> =>
  new Map((ids.length === 0 ? [] : await db.jobs.find({ _id: _.in([...ids]) }, { limit: 1000 })).map((document) => [document._id, document]));
