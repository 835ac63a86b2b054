import { open } from '../runtime';
import type { CandidateDocument, RoundDocument } from '../runtime/documents/season/interviews';
import type { SeasonDocument } from '../runtime/documents/season/seasons';
import { bookingIn } from '../../domain/season/booking';
import { candidateId } from './booking/candidate';
import { publishedByKind, type PublishedByKind } from './seasons/figures';
import { stageCardOf, type StageCard } from './seasons/stage-card';

export interface CurrentSeason {
  id: string;
  title: string;
  places: number;
  stages: StageCard[];
  /** The caller's next interview round, when they are a candidate. */
  interview: { roundId: string; title: string; bookingClosesAt: string; booked: { startsAt: string; endsAt: string } | null } | null;
  /** The allocation is public; `placed`: it says something of the caller, who was a candidate. */
  published: boolean;
  placed: boolean;
  sample: boolean;
}

/** A season as its pages show it, to somebody who is its candidate or not. */
export const shownSeason = ({ season, published, candidate, round }: { season: SeasonDocument; published: PublishedByKind; candidate: CandidateDocument | undefined; round: RoundDocument | undefined }, now: Date): CurrentSeason => {
  const booking = round && bookingIn(candidate?.bookings, round._id);
  return {
    id: season._id,
    title: season.title,
    places: published.short.places + published.long.places,
    stages: season.stages.map(stageCardOf(now)),
    interview: round
      ? {
          roundId: round._id,
          title: round.title,
          bookingClosesAt: round.booking.closesAt.toISOString(),
          booked: booking ? { startsAt: booking.startsAt.toISOString(), endsAt: booking.endsAt.toISOString() } : null,
        }
      : null,
    published: season.published !== undefined,
    placed: season.published !== undefined && candidate !== undefined,
    sample: season.sample,
  };
};

/** The latest season, and where the caller stands in it; null before the first. */
export const current = open.query(async ({ ctx }): Promise<CurrentSeason | null> => {
  const [season] = await ctx.db.seasons.find({ state: 'open' }, { order: [['year', 'desc']], limit: 1 });
  if (!season) return null;
  const [published, candidate] = await Promise.all([publishedByKind(ctx.db, season._id), ctx.db.candidates.read(candidateId(season._id, ctx.personId))]);
  const [round] = candidate ? await ctx.db.rounds.find({ seasonId: season._id, state: 'published' }, { order: [['booking.opensAt', 'desc']], limit: 1 }) : [];
  return shownSeason({ season, published, candidate, round }, ctx.now());
});
