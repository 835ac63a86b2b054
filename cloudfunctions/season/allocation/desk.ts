import * as v from 'valibot';
import { lotsFrom } from '../../../domain/season/ranking';
import { stageNamed, stageRefusalAt, type StageRefusal } from '../../../domain/season/stages';
import { bounds, staff } from '../../runtime';
import type { SeasonDocument } from '../../runtime/documents/season/seasons';
import { seasonWithin } from '../seasons/within-reach';
import { listed, type ListedRun } from './runs';

/** A season's public draw, as everybody may see it. */
export interface PublicDraw {
  commitment: string;
  committedAt: string;
  /** Null until it is revealed. */
  seed: string | null;
}

export interface AllocationDesk {
  season: string;
  method: SeasonDocument['rules']['allocation']['method'];
  lotteryShare: number;
  draw: PublicDraw | null;
  /** When the seed may be revealed: interviews are over, and units have ranked where they do. */
  revealFrom: string;
  /** The latest first. */
  runs: ListedRun[];
  published: { runId: string; at: string; isPlaced: boolean } | null;
  /** Why nothing may be published now; null when it may. */
  closed: StageRefusal | null;
  noticeUntil: string;
}

const RUNS = 30;

/** An organiser's desk for a season's allocation. Refuses with SEASON_NOT_FOUND, OUT_OF_REGION. */
export const desk = staff('editor')
  .input(v.strictObject({ seasonId: bounds.id }))
  .query(async ({ input: { seasonId }, ctx }): Promise<AllocationDesk> => {
    const { title, stages, rules, published } = await seasonWithin(ctx, seasonId);
    const [draw, runs] = await Promise.all([
      ctx.db.draws.read(seasonId),
      ctx.db.allocationRuns.find({ seasonId }, { order: [['at', 'desc']], limit: RUNS, fields: ['at', 'isPractice', 'quotas', 'summary', 'fingerprint'] }),
    ]);
    return {
      season: title,
      ...rules.allocation,
      draw: draw ? { commitment: draw.commitment, committedAt: draw.committedAt.toISOString(), seed: draw.revealedAt ? draw.seed : null } : null,
      revealFrom: lotsFrom(stages, rules.allocation).toISOString(),
      runs: runs.map(listed),
      published: published ? { runId: published.runId, at: published.at.toISOString(), isPlaced: published.placedAt !== undefined } : null,
      closed: stageRefusalAt(stages, 'publishResult', ctx.now()) ?? null,
      noticeUntil: stageNamed(stages, 'result').endsAt.toISOString(),
    };
  });
