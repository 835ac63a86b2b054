import { command as _, effect } from '../runtime';
import { discardSlices } from '../runtime/import-slices';
import type { StepContext } from './step';

/** A workbook that was looked at and left alone is kept no longer; milliseconds. */
const abandonedAfter = 24 * 60 * 60 * 1000;
/** Looked at in one tick. */
const atOnce = 20;

/** Deletes what workbooks have left that nobody went on with: they hold names and telephone numbers. Returns how many workbooks. */
export const discardWorkbooks = async ({ db, now, hasTime }: StepContext): Promise<number> => {
  const left = await db.jobImports.find({ slicesKept: true, startedAt: _.lt(new Date(now().getTime() - abandonedAfter)) }, { limit: atOnce, fields: ['storage', 'parts', 'rowsDone'] });
  let discarded = 0;
  for (const each of left) {
    if (!hasTime()) break;
    await discardSlices(each, each.parts === 0 ? undefined : each.parts);
    await db.jobImports.updateOne({ _id: each._id }, { slicesKept: false, ...(each.rowsDone === 0 && { state: 'removed' }) });
    discarded += 1;
  }
  return discarded;
};

/** Nobody goes on writing it: the page was left, or the line lost; milliseconds. */
const standsStillAfter = 10 * 60 * 1000;

/** Tells organisers of imports that were begun to be written and stand still, once until they go on. Returns how many. */
export const tellOfImports = async ({ db, now }: StepContext): Promise<number> => {
  const at = now();
  const still = await db.jobImports.find({ state: _.in(['ready', 'closing']), movedAt: _.lt(new Date(at.getTime() - standsStillAfter)), toldStill: _.neq(true) }, { limit: atOnce, fields: ['by', 'fileName', 'rows', 'rowsDone', 'movedAt'] });
  const told = await Promise.all(
    still.map(({ _id, by, fileName, rows, rowsDone, movedAt }) => {
      const word = effect.message(`${_id}_still_${movedAt?.getTime()}`, at, by, { kind: 'importStopped', importId: _id, fileName, left: rows - rowsDone });
      return db.jobImports.updateOne({ _id, movedAt, toldStill: _.neq(true) }, { toldStill: true, effects: _.push([word]) });
    }),
  );
  return told.filter(Boolean).length;
};

/** Forgets how openings were before imports that can be undone no longer. Returns how many. */
export const forgetVersions = ({ db, now }: StepContext): Promise<number> => db.jobVersions.remove({ until: _.lt(now()) });
