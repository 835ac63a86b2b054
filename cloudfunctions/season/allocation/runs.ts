import type { RunSummary } from '../../../domain/season/allocation/summary';
import { refuse } from '../../runtime';
import type { AllocationRunDocument } from '../../runtime/documents/season/placements';
import { seasonWithin } from '../seasons/within-reach';

/** A run as a list shows it. */
export interface ListedRun {
  id: string;
  at: string;
  isPractice: boolean;
  /** How many posts were tried with other places than their own. */
  changed: number;
  summary: RunSummary;
  fingerprint: string;
}

export const listed = ({ _id, at, isPractice, quotas = {}, summary, fingerprint }: Omit<AllocationRunDocument, 'inputs' | 'result' | 'posts'>): ListedRun => ({
  id: _id,
  at: at.toISOString(),
  isPractice,
  changed: Object.keys(quotas).length,
  summary,
  fingerprint,
});

/** A season has so many texts: they are read only where they are asked for. */
const light = ['seasonId', 'by', 'at', 'isPractice', 'quotas', 'summary', 'posts', 'fingerprint'];

/** A run without its texts. Refuses with RUN_NOT_FOUND, SEASON_NOT_FOUND, OUT_OF_REGION. */
export const runShown = async (ctx: Parameters<typeof seasonWithin>[0], id: string): Promise<Omit<AllocationRunDocument, 'inputs' | 'result'>> => {
  const [run] = await ctx.db.allocationRuns.find({ _id: id }, { limit: 1, fields: light });
  if (!run) return refuse('RUN_NOT_FOUND');
  await seasonWithin(ctx, run.seasonId);
  return run;
};

/** A run of a season the organiser reaches. Refuses with RUN_NOT_FOUND, SEASON_NOT_FOUND, OUT_OF_REGION. */
export const runWithin = async (ctx: Parameters<typeof seasonWithin>[0], id: string): Promise<AllocationRunDocument> => {
  const run = (await ctx.db.allocationRuns.read(id)) ?? refuse('RUN_NOT_FOUND');
  await seasonWithin(ctx, run.seasonId);
  return run;
};
