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
