import { filled } from '../../../domain/activity/draft/draft';
import { refuse, type Database } from '../../runtime';
import type { ActivityDraftDocument } from '../../runtime/documents/activities';

interface Organiser {
  db: Database;
  reach: { covers(object: { district: string }): boolean };
}

/** A draft of the organiser's own region. Refuses with DRAFT_NOT_FOUND, OUT_OF_REGION. */
export const draftWithin = async ({ db, reach }: Organiser, id: string): Promise<ActivityDraftDocument> => {
  const found = (await db.activityDrafts.read(id)) ?? refuse('DRAFT_NOT_FOUND');
  return reach.covers(found) ? { ...found, draft: filled(found.draft) } : refuse('OUT_OF_REGION');
};
