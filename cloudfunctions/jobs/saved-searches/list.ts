import type { JobQuery } from '../../../domain/job/query';
import { open } from '../../runtime';

export interface KeptSearch {
  id: string;
  name: string;
  criteria: JobQuery;
  paused: boolean;
  /** The last that was found and told. */
  found: { count: number; at: string } | null;
}

/** The caller's searches, the last kept first. */
export const list = open.query(async ({ ctx }): Promise<KeptSearch[]> => {
  const kept = await ctx.db.savedSearches.read(ctx.personId);
  return (kept?.searches ?? []).map(({ id, name, criteria, paused, found }) => ({ id, name, criteria, paused, found: found ? { count: found.count, at: found.at.toISOString() } : null })).reverse();
});
