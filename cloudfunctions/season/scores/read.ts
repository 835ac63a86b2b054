import * as v from 'valibot';
import type { Normalisation } from '../../../domain/season/plan';
import { panelsOf, type PanelSummary } from '../../../domain/season/scores';
import { bounds, command as _, staff } from '../../runtime';
import { allOf } from '../../runtime/walk';
import { heardOf } from '../hearings/heard';
import { seasonWithin } from '../seasons/within-reach';

export interface SeasonScores {
  season: { id: string; title: string; normalisation: Normalisation };
  panels: {
    roundId: string;
    panelId: string;
    round: string;
    title: string;
    /** Candidates with a slot before it; sheets that were begun and not submitted. */
    booked: number;
    unsubmitted: number;
    isClosed: boolean;
    marks: PanelSummary | null;
  }[];
}

/** A season has a few rounds; nobody looks further. */
const MOST = 50;

/** How every panel of a season marked, and what each way of normalising would make of it. Refuses with SEASON_NOT_FOUND, OUT_OF_REGION. */
export const read = staff('editor')
  .input(v.strictObject({ seasonId: bounds.id }))
  .query(async ({ input: { seasonId }, ctx }): Promise<SeasonScores> => {
    const { db } = ctx;
    const season = await seasonWithin(ctx, seasonId);
    const [rounds, hearings] = await Promise.all([
      db.rounds.find({ seasonId, state: 'published' }, { order: [['booking.opensAt', 'asc']], limit: MOST }),
      allOf(db.hearings, { seasonId }, ['candidateId', 'roundId', 'panelId', 'sheets', 'recusals', 'closedAt']),
    ]);
    const slots = await allOf(db.slots, { roundId: _.in(rounds.map(({ _id }) => _id)), 'claim.by': _.exists(true) }, ['roundId', 'panelId']);
    const marks = new Map(panelsOf(season.rules.scoring.criteria, hearings.map(heardOf)).map((summary) => [summary.panel, summary]));
    return {
      season: { id: seasonId, title: season.title, normalisation: season.rules.scoring.normalisation },
      panels: rounds.flatMap(({ _id: roundId, title: round, panels }) =>
        panels.map(({ id: panelId, title, closedAt }) => ({
          roundId,
          panelId,
          round,
          title,
          booked: slots.filter((slot) => slot.roundId === roundId && slot.panelId === panelId).length,
          unsubmitted: hearings.filter((hearing) => hearing.roundId === roundId && hearing.panelId === panelId).flatMap(({ sheets }) => sheets.filter(({ submittedAt }) => !submittedAt)).length,
          isClosed: closedAt !== undefined,
          marks: marks.get(`${roundId}/${panelId}`) ?? null,
        })),
      ),
    };
  });
