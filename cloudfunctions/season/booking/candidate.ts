import { refuse, type CallContext, type Database } from '../../runtime';
import type { CandidateDocument, RoundDocument } from '../../runtime/documents/season/interviews';
import type { SeasonDocument } from '../../runtime/documents/season/seasons';
import { readerInRush } from '../../runtime/rush';

/** A round and the caller as its candidate. */
export interface Candidacy {
  round: RoundDocument;
  candidate: CandidateDocument;
}

/** The round, and the caller as its candidate; a round that is not published is nobody's yet. Refuses with ROUND_NOT_FOUND, NOT_A_CANDIDATE. */
export const candidateOf = async (ctx: CallContext, roundId: string, read: ReadRound = readRound(ctx.db)): Promise<Candidacy> => {
  const round = await read(roundId, ctx.now());
  if (round?.state !== 'published') return refuse('ROUND_NOT_FOUND');
  const candidate = (await ctx.db.candidates.read(candidateId(round.seasonId, ctx.personId))) ?? refuse('NOT_A_CANDIDATE');
  return { round, candidate };
};

type ReadRound = (id: string, at: Date) => Promise<RoundDocument | undefined>;

const readRound =
  ({ rounds }: Database): ReadRound =>
  (id) =>
    rounds.read(id);

/** The same, going by what the instance read a moment ago while many ask at once. */
export const candidateInRush = (ctx: CallContext, roundId: string): Promise<Candidacy> => {
  roundInRush ??= readerInRush((id) => ctx.db.rounds.read(id));
  return candidateOf(ctx, roundId, roundInRush);
};

let roundInRush: ReadRound | undefined;

/** The round's season, in the same way. */
export const seasonInRush = (ctx: CallContext, seasonId: string): Promise<SeasonDocument | undefined> => {
  readSeason ??= readerInRush((id) => ctx.db.seasons.read(id));
  return readSeason(seasonId, ctx.now());
};

let readSeason: ReturnType<typeof readerInRush<SeasonDocument>> | undefined;

export const candidateId = (seasonId: string, personId: string): string => `${seasonId}_${personId}`;
