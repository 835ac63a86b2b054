import { refuse, type Database } from '../../runtime';
import type { Saved } from './save';

/** What an equal call wrote at the same moment; otherwise somebody else was first. Refuses with SEASON_CHANGED. */
export const sameStep = async (db: Database, id: string, stepId: string): Promise<Saved> => {
  const newest = await db.seasons.read(id);
  return newest?.stepId === stepId ? { revision: newest.revision } : refuse('SEASON_CHANGED');
};
