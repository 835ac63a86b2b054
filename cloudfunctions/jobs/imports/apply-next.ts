import * as v from 'valibot';
import { differenceOf } from '../../../domain/job/difference';
import { bounds, command as _, refuse, staff, type Database } from '../../runtime';
import type { Counts, ImportDocument, ImportPartDocument, JobDocument, StagedOpening, Written } from '../../runtime/documents/jobs';
import { documentOf } from '../stored';
import { forgetApplied } from './leftovers';
import { mine, progressOf, type ImportProgress } from './report';

/**
 * Applies the next slice of an import. Safe to repeat, from two devices at once, and after a death in the middle: openings are
 * written from the revision that was seen, and the slice is counted by whoever moves the cursor. Refuses with IMPORT_NOT_FOUND.
 */
export const applyNext = staff('organiser')
  .input(v.strictObject({ importId: bounds.id }))
  .mutation(async ({ input, ctx }): Promise<ImportProgress> => {
    const running = mine(ctx.personId)(await ctx.db.jobImports.read(input.importId)) ?? refuse('IMPORT_NOT_FOUND');
    if (running.state === 'done') {
      await forgetApplied(ctx.db, running._id, running.nextPart);
      return progressOf(running);
    }
    const part = (await ctx.db.jobImportParts.read(`${running._id}_${running.nextPart}`)) ?? refuse('IMPORT_NOT_FOUND');
    const counts = await applyPart(ctx.db, running, part, ctx.now());
    await moveCursor(ctx.db, running, part, counts, ctx.now());
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

interface Import {
  importId: string;
  sample: boolean;
  at: Date;
}

/** Writes an opening where it differs from what is stored. What this import wrote before counts as it did then. */
async function settle(db: Database, opening: StagedOpening, known: JobDocument | undefined, by: Import): Promise<Written['as'] | 'unchanged'> {
  for (let stored = known; ; stored = await db.jobs.read(opening.id)) {
    const difference = differenceOf(stored, opening);
    if (difference.kind === 'unchanged') return stored?.written.importId === by.importId ? stored.written.as : 'unchanged';
    const again = stored?.written.importId === by.importId ? stored.written.as : difference.kind;
    if (await write(db, opening, stored, { importId: by.importId, as: again, at: by.at }, by.sample)) return again;
  }
}

/** `false` when someone else wrote this opening since it was read. */
async function write(db: Database, opening: StagedOpening, stored: JobDocument | undefined, written: Written, sample: boolean): Promise<boolean> {
  const publishedAt = stored?.hit.publishedAt ?? written.at;
  const document = documentOf(opening, { written, sample, revision: (stored?.revision ?? 0) + 1, publishedAt });
  if (!stored) return db.jobs.insert(document);
  const { _id, job, raw, tokens, hit, revision } = document;
  return db.jobs.updateOne({ _id, revision: stored.revision }, { job: _.set(job), raw: _.set(raw), tokens: _.set(tokens), hit: _.set(hit), revision, written: _.set(written), sample });
}

/** One guarded update: of two devices that applied the same slice, one counts it. */
async function moveCursor(db: Database, running: ImportDocument, part: ImportPartDocument, counts: Counts, at: Date): Promise<void> {
  const next = part.part + 1;
  const done = next === running.parts ? { state: 'done', finishedAt: at } : {};
  const added = Object.fromEntries(Object.entries(counts).map(([outcome, count]: [string, number]) => [`applied.${outcome}`, _.inc(count)]));
  await db.jobImports.updateOne({ _id: running._id, nextPart: part.part }, { nextPart: next, rowsDone: _.inc(part.openings.length + part.rejected), ...added, ...done });
}
