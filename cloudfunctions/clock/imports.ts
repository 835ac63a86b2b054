import { command as _ } from '../runtime';
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

/** Forgets how openings were before imports that can be undone no longer. Returns how many. */
export const forgetVersions = ({ db, now }: StepContext): Promise<number> => db.jobVersions.remove({ until: _.lt(now()) });
