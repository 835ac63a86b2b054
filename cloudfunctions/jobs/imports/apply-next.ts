import * as v from 'valibot';
import { bounds, command as _, effect, refuse, staff, type Database } from '../../runtime';
import type { Effect } from '../../runtime/documents/effects';
import type { Counts, ImportDocument, ImportPartDocument } from '../../runtime/documents/jobs';
import { forgetApplied } from './leftovers';
import { mine, progressOf, type ImportProgress } from './report';
import { settle } from './settle';

/**
 * Applies the next slice of an import. Safe to repeat, from two devices at once, and after a death in the middle: openings are
 * written from the revision that was seen, and the slice is counted by whoever moves the cursor. Refuses with IMPORT_NOT_FOUND.
 */
export const applyNext = staff('editor')
  .input(v.strictObject({ importId: bounds.id }))
  .mutation(async ({ input, ctx }): Promise<ImportProgress> => {
    const running = mine(ctx.personId)(await ctx.db.jobImports.read(input.importId)) ?? refuse('IMPORT_NOT_FOUND');
    if (running.state === 'done') {
      await forgetApplied(ctx.db, running._id, running.nextPart);
      return progressOf(running);
    }
    const part = (await ctx.db.jobImportParts.read(`${running._id}_${running.nextPart}`)) ?? refuse('IMPORT_NOT_FOUND');
    const counts = await applyPart(ctx.db, running, part, ctx.now());
    const finish = effect.trace(ctx, { act: 'import.finish', object: `jobImports/${running._id}`, district: ctx.reach.regions[0], after: { file: running.fileName, ...sum(running.applied, counts) } });
    await moveCursor(ctx.db, running, part, counts, finish);
    // Read again: when another device moved the cursor, its count stands.
    const moved = (await ctx.db.jobImports.read(running._id)) ?? refuse('IMPORT_NOT_FOUND');
    await forgetApplied(ctx.db, moved._id, moved.nextPart);
    return progressOf(moved);
  });

async function applyPart(db: Database, running: ImportDocument, part: ImportPartDocument, at: Date): Promise<Counts> {
  const counts: Counts = { added: 0, changed: 0, unchanged: 0, rejected: part.rejected };
  const stored = new Map((await db.jobs.find({ _id: _.in(part.openings.map(({ id }) => id)) }, { limit: 1000 })).map((document) => [document._id, document]));
  const outcomes = await Promise.all(part.openings.map((opening) => settle(db, opening, stored.get(opening.id), { importId: running._id, sample: running.sample, at })));
  for (const outcome of outcomes) counts[outcome] += 1;
  return counts;
}

const sum = (before: Counts, more: Counts): Counts => ({
  added: before.added + more.added,
  changed: before.changed + more.changed,
  unchanged: before.unchanged + more.unchanged,
  rejected: before.rejected + more.rejected,
});

/** One guarded update: of two devices that applied the same slice, one counts it. */
async function moveCursor(db: Database, running: ImportDocument, part: ImportPartDocument, counts: Counts, finish: Effect): Promise<void> {
  const next = part.part + 1;
  const done = next === running.parts ? { state: 'done', finishedAt: finish.at, effects: _.push([finish]) } : {};
  const added = Object.fromEntries(Object.entries(counts).map(([outcome, count]: [string, number]) => [`applied.${outcome}`, _.inc(count)]));
  await db.jobImports.updateOne({ _id: running._id, nextPart: part.part }, { nextPart: next, rowsDone: _.inc(part.openings.length + part.rejected), ...added, ...done });
}
