import * as v from 'valibot';
import { bounds, command as _, staff } from '../../runtime';
import type { RoundDocument } from '../../runtime/documents/season/interviews';
import { within } from '../../runtime/within';
import { seasonWithin } from '../seasons/within-reach';

export interface RoundRow {
  id: string;
  title: string;
  state: RoundDocument['state'];
  opensAt: string;
  closesAt: string;
  panels: number;
  slots: number;
  /** Slots that somebody has. */
  taken: number;
}

export interface RoundList {
  season: { id: string; title: string; candidates: number } | null;
  rounds: RoundRow[];
}

/** A season has a few rounds; nobody looks further. */
const MOST = 50;

/** The rounds of a season; without one of the latest open season in the caller's regions. Refuses with SEASON_NOT_FOUND, OUT_OF_REGION. */
export const list = staff('editor')
  .input(v.strictObject({ seasonId: v.optional(bounds.id) }))
  .query(async ({ input: { seasonId }, ctx }): Promise<RoundList> => {
    const { db, reach } = ctx;
    const [season] = seasonId ? [await seasonWithin(ctx, seasonId)] : await db.seasons.find(_.and([{ state: 'open' }, within('district', reach.regions)]), { order: [['year', 'desc']], limit: 1 });
    if (!season) return { season: null, rounds: [] };
    const [candidates, rounds] = await Promise.all([db.candidates.count({ seasonId: season._id }), db.rounds.find({ seasonId: season._id }, { order: [['booking.opensAt', 'desc']], limit: MOST })]);
    return { season: { id: season._id, title: season.title, candidates }, rounds: await Promise.all(rounds.map((round) => rowOf(db, round))) };
  });

const rowOf = async (db: Parameters<typeof seasonWithin>[0]['db'], { _id, title, state, booking, panels }: RoundDocument): Promise<RoundRow> => {
  const [slots, taken] = await Promise.all([db.slots.count({ roundId: _id }), db.slots.count({ roundId: _id, 'claim.by': _.exists(true) })]);
  return { id: _id, title, state, opensAt: booking.opensAt.toISOString(), closesAt: booking.closesAt.toISOString(), panels: panels.length, slots, taken };
};
