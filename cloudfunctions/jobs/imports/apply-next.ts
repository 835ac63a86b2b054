import * as v from 'valibot';
import { bounds, command as _, effect, refuse, staff, type CallContext, type Database } from '../../runtime';
import type { Effect } from '../../runtime/documents/effects';
import type { Counts, ImportDocument } from '../../runtime/documents/imports';
import { packed } from '../../runtime/documents/packed';
import { discardSlices } from '../../runtime/import-slices';
import { applyPart, type StagedPart } from './apply-part';
import { closeMissing } from './close-missing';
import { forgetApplied, forgetEarlier } from './leftovers';
import { partId } from './keys';
import { current, progressOf, type ImportProgress } from './report';
import { takeIntoSearch } from './search-now';

/**
 * Writes the next slice of an import. Safe to repeat, from two devices at once, and after a death in the middle: openings are
 * written from the revision that was seen, and the slice is counted by whoever moves the cursor. Refuses with IMPORT_NOT_FOUND.
 */
export const applyNext = staff('editor')
  .input(v.strictObject({ importId: bounds.id }))
  .mutation(async ({ input, ctx }): Promise<ImportProgress> => {
    const running = current(ctx.personId, await ctx.db.jobImports.read(input.importId)) ?? refuse('IMPORT_NOT_FOUND');
    if (running.state === 'ready') await applyReady(ctx, running);
    else if (running.state === 'closing') await closeMissing(ctx, running, (closed) => [finished(ctx, running, running.applied, closed), ...needingSomebody(ctx, running, { held: running.held ?? 0, rejected: running.applied.rejected })]);
    // Read again: when another device moved the cursor, its count stands.
    const moved = (await ctx.db.jobImports.read(running._id)) ?? refuse('IMPORT_NOT_FOUND');
    await forgetApplied(ctx.db, moved);
    if (moved.state === 'done') await forgetEarlier(ctx.db, moved);
    if (moved.state === 'done' || isTimeToGather(running, moved)) await takeIntoSearch(ctx);
    return progressOf(moved);
  });

/** The search takes up what was written as it comes, not all of it in the last call. */
const rowsGathered = 4000;
const isTimeToGather = (before: ImportDocument, after: ImportDocument): boolean => Math.floor(after.rowsDone / rowsGathered) > Math.floor(before.rowsDone / rowsGathered);

async function applyReady(ctx: CallContext, running: ImportDocument): Promise<void> {
  if (running.slicesKept) {
    // From here on it is not read again: whoever wants that now comes too late, or has come before and this call ends.
    const begins = running.begun === true || (await ctx.db.jobImports.updateOne({ _id: running._id, state: 'ready', round: running.round, series: running.series, begun: _.neq(true) }, { begun: true, movedAt: ctx.now() }));
    if (!begins) return;
    await discardSlices(running, running.parts);
    await ctx.db.jobImports.updateOne({ _id: running._id }, { slicesKept: false });
  }
  const { parts, ...applied } = await applyFrom(ctx.db, running, ctx.now());
  await moveCursor(ctx, running, running.next + parts, applied);
}

interface Applied {
  /** How many parts. */
  parts: number;
  rows: number;
  counts: Counts;
  /** Openings that wait for a decision. */
  held: number;
}

/** Parts looked at in one call, when there is nothing to write in them. */
const partsAtOnce = 50;

/** Parts in which nothing is staged are counted together with the first in which something is. */
async function applyFrom(db: Database, running: ImportDocument, at: Date): Promise<Applied> {
  const range = _.gte(running.next).and(_.lt(running.next + partsAtOnce));
  const ahead = await db.jobImportParts.find({ importId: running._id, round: running.round, part: range }, { limit: partsAtOnce, order: [['part', 'asc']], fields: ['part', 'rows', 'unchanged', 'rejected'] });
  const applied: Applied = { parts: 0, rows: 0, counts: { added: 0, changed: 0, unchanged: 0, rejected: 0 }, held: 0 };
  for (const sketch of ahead) {
    const isEmpty = sketch.rows === sketch.unchanged + sketch.rejected;
    const part = isEmpty ? undefined : await partToApply(db, partId(running, sketch.part));
    const { counts, held } = part ? await applyPart(db, part, { ...running, at }) : { counts: { added: 0, changed: 0, unchanged: sketch.unchanged, rejected: sketch.rejected }, held: [] };
    // Listed once: whoever comes late must not list again what has been decided since.
    const listed = part?.heldIds;
    if (held.length > 0 && !listed) await db.jobImportParts.updateOne({ _id: partId(running, sketch.part), heldIds: _.exists(false) }, { held: packed(held), heldIds: held.map(({ id }) => id) });
    add(applied, { rows: sketch.rows, counts, held: (listed ?? held).length });
    if (part) break;
  }
  return applied;
}

/** Without what nothing of is asked: lists and counts may be long. */
const partToApply = async (db: Database, _id: string): Promise<StagedPart | undefined> =>
  (await db.jobImportParts.find({ _id }, { limit: 1, fields: ['unchanged', 'rejected', 'openings', 'plans', 'heldIds'] }))[0];

function add(applied: Applied, { rows, counts, held }: Omit<Applied, 'parts'>): void {
  applied.parts += 1;
  applied.rows += rows;
  applied.held += held;
  applied.counts = sum(applied.counts, counts);
}

const sum = (before: Counts, more: Counts): Counts => ({
  added: before.added + more.added,
  changed: before.changed + more.changed,
  unchanged: before.unchanged + more.unchanged,
  rejected: before.rejected + more.rejected,
});

const finished = (ctx: CallContext, { _id, regions, fileName }: ImportDocument, applied: Counts, closed = 0): Effect =>
  effect.trace(ctx, { act: 'import.finish', object: `jobImports/${_id}`, district: regions[0], after: { file: fileName, ...applied, closed } });

/** Whoever began it may have left the page: told only when something is left for a person to do. */
const needingSomebody = (ctx: CallContext, { _id: importId, by, fileName }: ImportDocument, left: { held: number; rejected: number }): Effect[] =>
  left.held + left.rejected === 0 ? [] : [effect.message(`${importId}_ended`, ctx.now(), by, { kind: 'importEnded', importId, fileName, ...left })];

/** One guarded update: of two devices that applied the same slice, one counts it. */
async function moveCursor(ctx: CallContext, running: ImportDocument, next: number, { counts, rows, held }: Omit<Applied, 'parts'>): Promise<void> {
  const isLast = next >= running.parts;
  const finish = finished(ctx, running, sum(running.applied, counts));
  const end = !isLast ? {} : running.missing.withdraw ? { state: 'closing' } : { state: 'done', finishedAt: finish.at, effects: _.push([finish, ...needingSomebody(ctx, running, { held: (running.held ?? 0) + held, rejected: sum(running.applied, counts).rejected })]) };
  const added = Object.fromEntries(Object.entries(counts).map(([outcome, count]: [string, number]) => [`applied.${outcome}`, _.inc(count)]));
  await ctx.db.jobImports.updateOne({ _id: running._id, state: 'ready', round: running.round, next: running.next }, { next, movedAt: ctx.now(), toldStill: false, rowsDone: _.inc(rows), held: _.inc(held), ...added, ...end });
}
