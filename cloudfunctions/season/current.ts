import { open } from '../runtime';
import { bookingIn } from '../../domain/season/booking';
import { callerSeason, type CallerSeason } from './caller-season';
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
export const shownSeason = ({ season, published, candidate, round }: Omit<CallerSeason, 'application'> & { published: PublishedByKind }, now: Date): CurrentSeason => {
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

/** The season that concerns the caller most, and where they stand in it; null before the first. */
export const current = open.query(async ({ ctx }): Promise<CurrentSeason | null> => {
  const now = ctx.now();
  const found = await callerSeason(ctx.db, ctx.personId, now);
  return found ? shownSeason({ ...found, published: await publishedByKind(ctx.db, found.season._id) }, now) : null;
});
