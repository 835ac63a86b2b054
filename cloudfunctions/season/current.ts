import { open } from '../runtime';
import { bookingId } from './candidate';
import { publishedByKind } from './seasons/figures';
import { stageCardOf, type StageCard } from './seasons/stage-card';

export interface CurrentSeason {
  id: string;
  title: string;
  places: number;
  stages: StageCard[];
  /** The caller's next interview round, when they are a candidate. */
  interview: { roundId: string; title: string; bookingClosesAt: string; booked: { startsAt: string; endsAt: string } | null } | null;
  sample: boolean;
}

/** The latest season, and where the caller stands in it; null before the first. */
export const current = open.query(async ({ ctx }): Promise<CurrentSeason | null> => {
  const [season] = await ctx.db.seasons.find({ state: 'open' }, { order: [['year', 'desc']], limit: 1 });
  if (!season) return null;
  const now = ctx.now();
  const published = await publishedByKind(ctx.db, season._id);
  const candidate = await ctx.db.candidates.read(`${season._id}_${ctx.personId}`);
  const [round] = candidate ? await ctx.db.rounds.find({ seasonId: season._id }, { order: [['booking.opensAt', 'desc']], limit: 1 }) : [];
  const booking = round && (await ctx.db.bookings.read(bookingId(round._id, ctx.personId)));
  const slot = booking && (await ctx.db.slots.read(booking.slotId));
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
          booked: slot ? { startsAt: slot.startsAt.toISOString(), endsAt: slot.endsAt.toISOString() } : null,
        }
      : null,
    sample: season.sample,
  };
});
