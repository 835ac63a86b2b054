import type { JobState } from '../../../domain/job/state';
import { command as _, effect, refuse, type CallContext } from '../../runtime';
import type { JobDocument } from '../../runtime/documents/jobs';
import { takeIntoSearch } from '../imports/search-now';

/** What wrote an opening that was edited in the app. */
export const byHand = 'edit';

export const districtOf = ([place]: readonly { code: string }[]): string | undefined => place?.code;

/** Writes what has become of an opening that the caller may write, from the revision they saw, and traces it. Returns the new revision. Refuses with JOB_CHANGED. */
export async function writeState(ctx: CallContext, stored: JobDocument, revision: number, state: JobState): Promise<{ revision: number }> {
  if (stored.state === state) return { revision: stored.revision };
  if (stored.revision !== revision || stored.mergedInto !== undefined) return refuse('JOB_CHANGED');
  const trace = effect.trace(ctx, { act: 'job.state', object: `jobs/${stored._id}`, district: districtOf(stored.job.places.list), before: { state: stored.state }, after: { state } });
  const written = _.set({ importId: byHand, as: 'changed', at: ctx.now() });
  if (!(await ctx.db.jobs.updateOne({ _id: stored._id, revision }, { state, written, unindexed: true, revision: revision + 1, effects: _.push([trace]) }))) return refuse('JOB_CHANGED');
  await takeIntoSearch(ctx);
  return { revision: revision + 1 };
}
