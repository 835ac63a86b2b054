import { command as _ } from '../runtime';
import { forgetRetired, forgetUnpublished, gatherAll, mendIndex } from '../runtime/job-index';
import type { StepContext } from './step';

/** Takes into the search index what a call wrote and died before it could, or what nothing else took. Returns how many openings. */
export const gatherOpenings = async (ctx: StepContext): Promise<number> => {
  await mendIndex(ctx.db);
  return gatherAll(ctx, () => ctx.hasTime());
};

/** Forgets what was looked for longer ago than what is popular goes by. Returns how many counts. */
export const forgetSearches = ({ db, now }: StepContext): Promise<number> => db.searchCounts.remove({ expiresAt: _.lt(now()) });

/** Deletes what was part of the index and is no more, or never became part of it. Returns how many files. */
export const tidyIndex = async (ctx: StepContext): Promise<number> => (await forgetRetired(ctx)) + (await forgetUnpublished(ctx));
