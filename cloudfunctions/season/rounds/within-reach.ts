import { refuse, type Database } from '../../runtime';
import type { RoundDocument } from '../../runtime/documents/season/interviews';
import type { SeasonDocument } from '../../runtime/documents/season/seasons';
import { seasonWithin } from '../seasons/within-reach';

interface Organiser {
  db: Database;
  reach: { covers(object: { district: string }): boolean };
}

/** A round of a season the caller organises. Refuses with ROUND_NOT_FOUND, SEASON_NOT_FOUND, OUT_OF_REGION. */
export const roundWithin = async (ctx: Organiser, roundId: string): Promise<{ round: RoundDocument; season: SeasonDocument }> => {
  const round = (await ctx.db.rounds.read(roundId)) ?? refuse('ROUND_NOT_FOUND');
  return { round, season: await seasonWithin(ctx, round.seasonId) };
};
