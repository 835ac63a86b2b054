import * as v from 'valibot';
import { readResult, runOf } from '../../../domain/season/allocation/fingerprint';
import { summaryOf } from '../../../domain/season/allocation/summary';
import { bounds, refuse, staff } from '../../runtime';
import type { AllocationRunDocument } from '../../runtime/documents/season/placements';
import { demandOpen, seasonWithin } from '../seasons/within-reach';
import { differing, gather, isPractice, onQuotas } from './gather';
import { listed, type ListedRun } from './runs';

/** A document of the cloud holds 16 MB; some of it is not text. */
const LARGEST = 15 * 1024 * 1024;

const Quotas = v.pipe(v.record(bounds.id, bounds.whole(0, 10_000)), v.check((quotas) => Object.keys(quotas).length <= 500));

/**
 * Runs the allocation of a season as it stands now, on posts' own places or on others, and keeps the run; nobody but organisers sees it. Safe
 * to repeat: the device names it. Refuses with SEASON_NOT_FOUND, OUT_OF_REGION, STAGE_NOT_OPEN, SEASON_ENDED, ALREADY_PUBLISHED, RUN_NOT_FOUND for a name another season's run has, NOBODY_SCORED,
 * RUN_TOO_LARGE.
 */
export const tryOut = staff('editor')
  .input(v.strictObject({ seasonId: bounds.id, runId: bounds.id, quotas: v.optional(Quotas) }))
  .mutation(async ({ input: { seasonId, runId, quotas: wanted = {} }, ctx }): Promise<ListedRun> => {
    const { db } = ctx;
    const season = await seasonWithin(ctx, seasonId);
    const made = async (): Promise<ListedRun | undefined> => {
      const [run] = await db.allocationRuns.find({ _id: runId }, { limit: 1, fields: ['seasonId', 'by', 'at', 'isPractice', 'quotas', 'summary', 'fingerprint'] });
      return run && (run.seasonId === seasonId ? listed(run) : refuse('RUN_NOT_FOUND'));
    };
    const earlier = await made();
    if (earlier) return earlier;
    demandOpen(season);
    if (season.published) refuse('ALREADY_PUBLISHED');
    const draw = await db.draws.read(seasonId);
    const inputs = await gather(db, season, draw);
    const quotas = differing(inputs, wanted);
    if (inputs.applicants.length === 0) refuse('NOBODY_SCORED');
    const text = runOf(onQuotas(inputs, quotas));
    if (Buffer.byteLength(text.inputs) + Buffer.byteLength(text.result) > LARGEST) refuse('RUN_TOO_LARGE');
    const result = readResult(text.result);
    const run: AllocationRunDocument = {
      _id: runId, seasonId, by: ctx.personId, at: ctx.now(), isPractice: isPractice(draw), summary: summaryOf(result), posts: result.posts, ...(Object.keys(quotas).length > 0 && { quotas }), ...text,
    };
    return (await db.allocationRuns.insert(run)) ? listed(run) : ((await made()) ?? refuse('TRY_AGAIN'));
  });
