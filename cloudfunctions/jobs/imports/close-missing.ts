import { command as _, type CallContext } from '../../runtime';
import type { Effect } from '../../runtime/documents/effects';
import type { ImportDocument } from '../../runtime/documents/imports';
import { stillThere } from './keys';
import { missingAfter } from './missing';
import { keepVersions } from './versions';

/** Looked through, and at the most withdrawn, in one call. */
const atOnce = 500;

/**
 * Withdraws the next openings that the workbook no longer has. They are walked through by id; what was withdrawn is no longer open, so
 * that a call that died is repeated without doing anything twice. Counted is what this import has withdrawn, at the end.
 */
export async function closeMissing({ db, now }: CallContext, running: ImportDocument, finish: (closed: number) => Effect[]): Promise<void> {
  const there = await stillThere(db, running);
  const { missing, last } = await missingAfter(db, running, running.walkedTo, { there, atOnce, fields: [] });
  const closing = missing.filter(({ _id }) => !running.missing.except.includes(_id));
  const whole = closing.length === 0 ? [] : await db.jobs.find({ _id: _.in(closing.map(({ _id }) => _id)) }, { limit: 1000 });
  await keepVersions(db, running._id, whole, now());
  const written = { importId: running._id, as: 'changed', at: now() };
  await Promise.all(whole.map(({ _id, revision }) => db.jobs.updateOne({ _id, revision, state: 'open' }, { state: 'withdrawn', unindexed: true, revision: _.inc(1), written: _.set(written) })));
  const guard = { _id: running._id, state: 'closing', walkedTo: running.walkedTo };
  if (last !== null) {
    await db.jobImports.updateOne(guard, { walkedTo: last, movedAt: now(), toldStill: false });
    return;
  }
  const closed = await db.jobs.count({ 'written.importId': running._id, state: 'withdrawn' });
  await db.jobImports.updateOne(guard, { state: 'done', finishedAt: now(), closed, effects: _.push(finish(closed)) });
}
