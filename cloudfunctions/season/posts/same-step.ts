import { refuse, type Database } from '../../runtime';
import type { SavedPost } from './save';

/** What an equal call wrote at the same moment; otherwise somebody else was first. Refuses with POST_CHANGED. */
export const sameStep = async (db: Database, id: string, stepId: string): Promise<SavedPost> => {
  const newest = await db.posts.read(id);
  return newest?.stepId === stepId ? { revision: newest.revision } : refuse('POST_CHANGED');
};
