import { refuse, type Database } from '../../runtime';
import type { SeasonDocument } from '../../runtime/documents/season/seasons';

interface Organiser {
  db: Database;
  reach: { covers(object: { district: string }): boolean };
}

/** A season of the organiser's own region. Refuses with SEASON_NOT_FOUND, OUT_OF_REGION. */
export const seasonWithin = async ({ db, reach }: Organiser, id: string): Promise<SeasonDocument> => {
  const found = (await db.seasons.read(id)) ?? refuse('SEASON_NOT_FOUND');
  return reach.covers(found) ? found : refuse('OUT_OF_REGION');
};

/** In a draft nothing may be done yet, in a season that is ended nothing any more. Refuses with STAGE_NOT_OPEN, SEASON_ENDED. */
export const demandOpen = (season: Pick<SeasonDocument, 'state'>): void => {
  if (season.state === 'draft') refuse('STAGE_NOT_OPEN');
  refuseEnded(season);
};

/** Interviews may be prepared in a draft; once a season has ended nothing of them changes. Refuses with SEASON_ENDED. */
export const refuseEnded = (season: Pick<SeasonDocument, 'state'> | undefined): void => {
  if (season?.state === 'ended') refuse('SEASON_ENDED');
};

/** A season of the organiser's own region in which something is to be done. Refuses with SEASON_NOT_FOUND, OUT_OF_REGION, STAGE_NOT_OPEN, SEASON_ENDED. */
export const openSeasonWithin = async (organiser: Organiser, id: string): Promise<SeasonDocument> => {
  const season = await seasonWithin(organiser, id);
  demandOpen(season);
  return season;
};
