import { bookingIn } from '../../domain/season/booking';
import type { PlacementStanding } from '../../domain/season/placement/standing';
import { open, type Database } from '../runtime';
import { waitingPosition } from '../runtime/placements';
import { callerSeason, type CallerSeason } from './caller-season';
import { publishedByKind } from './seasons/figures';
import { stageCardOf, type StageCard } from './seasons/stage-card';

export interface CurrentSeason {
  id: string;
  title: string;
  places: number;
  stages: StageCard[];
  /** The caller's next interview round, when they are a candidate. */
  interview: { roundId: string; title: string; bookingClosesAt: string; booked: { startsAt: string; endsAt: string } | null } | null;
  /** The allocation is public; `result`: what it says of the caller, for a candidate. */
  published: boolean;
  result: PlacementStanding | null;
  /** By its organisers, perhaps before its hours are over. */
  hasEnded: boolean;
  sample: boolean;
}

/** A season as its pages show it, to somebody who is its candidate or not. */
export const shownSeason = async (db: Database, found: CallerSeason, now: Date): Promise<CurrentSeason> => {
  const { season, candidate, round } = found;
  const [published, result] = await Promise.all([publishedByKind(db, season._id), resultOf(db, found)]);
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
    result,
    hasEnded: season.state === 'ended',
    sample: season.sample,
  };
};

const resultOf = async (db: Database, { season: { published }, candidate, placement }: CallerSeason): Promise<PlacementStanding | null> => {
  if (!published || !candidate) return null;
  if (!placement) return { state: published.placedAt ? 'unscored' : 'writing', position: null, until: null };
  return { state: placement.state, position: await waitingPosition(db, placement), until: placement.until?.toISOString() ?? null };
};

/** The season that concerns the caller most, and where they stand in it; null before the first. */
export const current = open.query(async ({ ctx }): Promise<CurrentSeason | null> => {
  const now = ctx.now();
  const found = await callerSeason(ctx.db, ctx.personId, now);
  return found ? shownSeason(ctx.db, found, now) : null;
});
