import * as v from 'valibot';
import { bounds, command as _, effect, refuse, staff, type CallContext, type Database } from '../../runtime';
import type { ImportDocument, JobVersionDocument } from '../../runtime/documents/imports';
import { changeTo } from '../stored';
import { plansOf } from './keys';
import { takeIntoSearch } from './search-now';
import { current, progressOf, reportOf, type ImportProgress, type ImportReport } from './report';
import { undoneWithin } from './versions';

/** Openings put back in one call. */
const atOnce = 200;
/** Listed by name at most; the rest is counted. */
const mostLeft = 200;

/**
 * Begins to undo the caller's last import, which `undoNext` carries out: what it changed or withdrew becomes what it was, what it added is
 * withdrawn, what others have changed since is left and listed. Refuses with IMPORT_NOT_FOUND, and with IMPORT_STAYS after thirty days, or
 * when the caller has imported since.
 */
export const undo = staff('editor')
  .input(v.strictObject({ importId: bounds.id }))
  .mutation(async ({ input, ctx }): Promise<ImportReport & ImportProgress> => {
    const done = current(ctx.personId, await ctx.db.jobImports.read(input.importId)) ?? refuse('IMPORT_NOT_FOUND');
    const later = await ctx.db.jobImports.count({ by: ctx.personId, state: _.in(['done', 'closing']), startedAt: _.gt(done.startedAt) });
    const since = ctx.now().getTime() - (done.finishedAt ?? done.startedAt).getTime();
    if (done.state === 'done' && (later > 0 || done.parts === 0 || since > undoneWithin)) return refuse('IMPORT_STAYS');
    await ctx.db.jobImports.updateOne({ _id: done._id, state: 'done' }, { state: 'undoing', rowsDone: 0, undone: { at: ctx.now(), restored: 0, withdrawn: 0, left: [] } });
    return reportOf((await ctx.db.jobImports.read(done._id)) ?? refuse('IMPORT_NOT_FOUND'));
  });

/** Puts back the next openings. Safe to repeat, and after a death in the middle. Refuses with IMPORT_NOT_FOUND. */
export const undoNext = staff('editor')
  .input(v.strictObject({ importId: bounds.id }))
  .mutation(async ({ input, ctx }): Promise<ImportProgress> => {
    const running = current(ctx.personId, await ctx.db.jobImports.read(input.importId)) ?? refuse('IMPORT_NOT_FOUND');
    if (running.state === 'undoing') await undoSome(ctx, running);
    return progressOf((await ctx.db.jobImports.read(running._id)) ?? refuse('IMPORT_NOT_FOUND'));
  });

async function undoSome(ctx: CallContext, running: ImportDocument): Promise<void> {
  if ((await withdrawAdded(ctx, running)) || (await restoreChanged(ctx, running))) return;
  const [withdrawn, left] = [await ctx.db.jobs.count({ 'written.importId': undoName(running), state: 'withdrawn' }), await addedAndChangedSince(ctx.db, running)];
  const moved = (await ctx.db.jobImports.read(running._id))?.undone;
  const undone = { at: ctx.now(), restored: moved?.restored ?? 0, withdrawn, left: [...new Set([...(moved?.left ?? []), ...left])].slice(0, mostLeft) };
  const done = effect.trace(ctx, { act: 'import.undo', object: `jobImports/${running._id}`, district: running.regions[0], after: { file: running.fileName, restored: undone.restored, withdrawn, left: undone.left.length } });
  await ctx.db.jobImports.updateOne({ _id: running._id, state: 'undoing' }, { state: 'undone', undone: _.set(undone), effects: _.push([done]) });
  await takeIntoSearch(ctx);
}

const undoName = ({ _id }: Pick<ImportDocument, '_id'>): string => `undo-${_id}`;

/** `true` when there was something: what is withdrawn is no longer found, so that there is no cursor to lose. */
async function withdrawAdded({ db, now }: CallContext, running: ImportDocument): Promise<boolean> {
  const added = await db.jobs.find({ 'written.importId': running._id, 'written.as': 'added' }, { limit: atOnce, fields: ['revision'] });
  const written = { importId: undoName(running), as: 'changed', at: now() };
  const outcomes = await Promise.all(added.map(({ _id, revision }) => db.jobs.updateOne({ _id, revision }, { state: 'withdrawn', unindexed: true, revision: _.inc(1), written: _.set(written) })));
  await db.jobImports.updateOne({ _id: running._id }, { rowsDone: _.inc(outcomes.filter(Boolean).length) });
  return added.length > 0;
}

/** `true` when there was something: a version that was dealt with is forgotten. */
async function restoreChanged({ db }: CallContext, running: ImportDocument): Promise<boolean> {
  const versions = await db.jobVersions.find({ importId: running._id }, { order: [['_id', 'asc']], limit: atOnce });
  if (versions.length === 0) return false;
  const left: string[] = [];
  await Promise.all(versions.map(async (version) => {
    if (!(await restore(db, running._id, version))) left.push(version.jobId);
  }));
  const restored = versions.length - left.length;
  const noted = left.slice(0, Math.max(0, mostLeft - (running.undone?.left.length ?? 0)));
  await db.jobImports.updateOne({ _id: running._id }, { rowsDone: _.inc(versions.length), 'undone.restored': _.inc(restored), 'undone.left': _.addToSet({ $each: noted }) });
  await db.jobVersions.remove({ _id: _.in(versions.map(({ _id }) => _id)) });
  return true;
}

/** `false` when others have changed it since. What an earlier try has put back counts as put back. */
async function restore(db: Database, importId: string, { jobId, before }: JobVersionDocument): Promise<boolean> {
  for (;;) {
    const stored = await db.jobs.read(jobId);
    if (!stored) return false;
    if (stored.written.importId !== importId) return stored.digest === before.digest && stored.state === before.state && stored.written.importId === before.written.importId;
    // Whoever it was given to by the import has it no longer.
    const formerEmployers = before.formerEmployers ? _.set(before.formerEmployers) : _.remove();
    const change = { ...changeTo({ ...before, revision: stored.revision + 1, unindexed: true }, stored), formerEmployers };
    if (await db.jobs.updateOne({ _id: jobId, revision: stored.revision }, change)) return true;
  }
}

/** What this import added, as planned, and others have written since. */
async function addedAndChangedSince(db: Database, running: ImportDocument): Promise<string[]> {
  const left: string[] = [];
  for (let part = 0; part < running.parts && left.length < mostLeft; part += 1) {
    const [{ plans = {} } = {}] = await db.jobImportParts.find({ importId: running._id, round: running.round, part }, { limit: 1, fields: ['plans'] });
    const added = [...plansOf({ plans }).values()].flatMap(({ as, id }) => (as === 'added' ? id : []));
    const changed = added.length === 0 ? [] : await db.jobs.find({ _id: _.in(added), 'written.importId': _.nin([undoName(running), running._id]) }, { limit: 1000, fields: ['_id'] });
    left.push(...changed.map(({ _id }) => _id));
  }
  return left;
}
