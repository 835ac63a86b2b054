import { command as _ } from '../../runtime';
import { letGoOfFile } from '../../runtime/introduction-files';
import type { StepContext } from '../step';

/** An application nobody has touched for so long tells nobody anything. Milliseconds. */
const KEPT = 365 * 24 * 3600 * 1000;
/** In one tick. */
const AT_ONCE = 100;

/** Forgets applications a year after their last change; their files go with them. Returns how many. */
export const forgetApplications = async ({ db, now, hasTime }: Pick<StepContext, 'db' | 'now' | 'hasTime'>): Promise<number> => {
  const at = now();
  const old = await db.applications.find({ updatedAt: _.lt(new Date(at.getTime() - KEPT)) }, { limit: AT_ONCE, order: [['updatedAt', 'asc']], fields: ['personId', 'updatedAt', 'introduction.file'] });
  let forgotten = 0;
  for (const { _id, personId, updatedAt, introduction } of old) {
    if (!hasTime()) break;
    await letGoOfFile(db, personId, introduction?.file?.fileId, at);
    forgotten += await db.applications.remove({ _id, updatedAt, 'effects.0': _.exists(false) });
  }
  return forgotten;
};
