import * as v from 'valibot';
import { shanghaiDate } from '../../../domain/time/shanghai';
import type { VideoProvider } from '../../../domain/season/plan';
import { bounds, command as _, refuse, staff } from '../../runtime';
import type { RoundDocument } from '../../runtime/documents/season/interviews';
import { freeOf, type Free } from './free';
import { interviewersIn } from './interviewers';
import { seasonWithin } from '../seasons/within-reach';

export interface OpenedRound {
  /** Null while there is no such round yet. */
  round: (Pick<RoundDocument, 'title' | 'state' | 'revision' | 'plan' | 'lateMinutes' | 'placing'> & { opensAt: string; closesAt: string; isPlaced: boolean; panels: (Omit<RoundDocument['panels'][number], 'closedAt'> & { isClosed: boolean })[] }) | null;
  season: { id: string; title: string; video: VideoProvider };
  /** Everybody who may be in a panel. */
  interviewers: { id: string; name: string }[];
  /** When they said they are free, from today on. */
  free: Free;
  candidates: number;
  slots: number;
  taken: number;
}

/** A round as organisers see it, or what a new one begins with. Refuses with SEASON_NOT_FOUND, OUT_OF_REGION, ROUND_NOT_FOUND when it is another season's. */
export const open = staff('editor')
  .input(v.strictObject({ seasonId: bounds.id, roundId: bounds.id }))
  .query(async ({ input: { seasonId, roundId }, ctx }): Promise<OpenedRound> => {
    const { db } = ctx;
    const season = await seasonWithin(ctx, seasonId);
    const round = await db.rounds.read(roundId);
    if (round && round.seasonId !== seasonId) refuse('ROUND_NOT_FOUND');
    const interviewers = await interviewersIn(db, season.district);
    const [candidates, slots, taken, free] = await Promise.all([
      db.candidates.count({ seasonId }),
      db.slots.count({ roundId }),
      db.slots.count({ roundId, 'claim.by': _.exists(true) }),
      freeOf(db, interviewers.map(({ id }) => id), nextDays(ctx.now())),
    ]);
    return { round: round ? shown(round) : null, season: { id: seasonId, title: season.title, video: season.rules.video }, interviewers, free, candidates, slots, taken };
  });

const DAY_MS = 24 * 3600 * 1000;
/** Nobody plans interviews further ahead. */
const DAYS = 60;

const nextDays = (now: Date): string[] => Array.from({ length: DAYS }, (_each, index) => shanghaiDate(now.getTime() + index * DAY_MS));

const shown = ({ title, state, revision, plan, lateMinutes, placing, booking, placedAt, panels }: RoundDocument): OpenedRound['round'] => ({
  title,
  state,
  revision,
  plan,
  lateMinutes,
  placing,
  opensAt: booking.opensAt.toISOString(),
  closesAt: booking.closesAt.toISOString(),
  isPlaced: placedAt !== undefined,
  panels: panels.map(({ closedAt, ...panel }) => ({ ...panel, isClosed: closedAt !== undefined })),
});
