import type { Reach } from '../../runtime/procedures';
import { refuse, type Database } from '../../runtime';
import type { RoundDocument } from '../../runtime/documents/season/interviews';
import type { SeasonDocument } from '../../runtime/documents/season/seasons';

interface Organiser {
  db: Database;
  reach: Reach;
}

/** A season the caller organises. Refuses with SEASON_NOT_FOUND, OUT_OF_REGION. */
export const seasonWithin = async ({ db, reach }: Organiser, seasonId: string): Promise<SeasonDocument> => {
  const season = (await db.seasons.read(seasonId)) ?? refuse('SEASON_NOT_FOUND');
  return reach.covers({ district: season.district }) ? season : refuse('OUT_OF_REGION');
};

/** A round of a season the caller organises. Refuses with ROUND_NOT_FOUND, OUT_OF_REGION. */
export const roundWithin = async (ctx: Organiser, roundId: string): Promise<{ round: RoundDocument; season: SeasonDocument }> => {
  const round = (await ctx.db.rounds.read(roundId)) ?? refuse('ROUND_NOT_FOUND');
  return { round, season: await seasonWithin(ctx, round.seasonId) };
};
