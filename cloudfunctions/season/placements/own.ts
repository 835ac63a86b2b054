import { refuse, type CallContext } from '../../runtime';
import type { PlacementDocument } from '../../runtime/documents/season/placements';
import type { SeasonDocument } from '../../runtime/documents/season/seasons';
import { placementId } from '../../runtime/placements';

/** A season whose allocation is public, and the caller's placement in it. Refuses with SEASON_NOT_FOUND, NOT_PUBLISHED, RESULT_COMING while the clock still writes, NO_PLACEMENT. */
export const ownPlacement = async ({ db, personId }: Pick<CallContext, 'db' | 'personId'>, seasonId: string): Promise<{ season: SeasonDocument; placement: PlacementDocument }> => {
  const [season, placement] = await Promise.all([db.seasons.read(seasonId), db.placements.read(placementId(seasonId, personId))]);
  if (!season || season.state === 'draft') return refuse('SEASON_NOT_FOUND');
  if (!season.published) return refuse('NOT_PUBLISHED');
  return { season, placement: placement ?? refuse(season.published.placedAt ? 'NO_PLACEMENT' : 'RESULT_COMING') };
};
