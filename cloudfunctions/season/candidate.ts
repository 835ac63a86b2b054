import { refuse, type CallContext } from '../runtime';
import type { CandidateDocument, RoundDocument } from '../runtime/documents/season/interviews';

/** The round, and the caller as its candidate. Refuses with ROUND_NOT_FOUND, NOT_A_CANDIDATE. */
export const candidateOf = async (
  ctx: CallContext,
  roundId: string,
): Promise<{ round: RoundDocument; candidate: CandidateDocument }> => {
  const round = (await ctx.db.rounds.read(roundId)) ?? refuse('ROUND_NOT_FOUND');
  const candidate = (await ctx.db.candidates.read(`${round.seasonId}_${ctx.personId}`)) ?? refuse('NOT_A_CANDIDATE');
  return { round, candidate };
};

/** One booking a round: its id says so. */
export const bookingId = (roundId: string, personId: string): string => `${roundId}_${personId}`;
