import { refuse, type Database } from '../runtime';
import type { ActivityDocument } from '../runtime/documents/activities';

interface Organiser {
  db: Database;
  reach: { covers(object: { district: string; activityId: string }): boolean };
}

/** An activity of the organiser's own region. Refuses with ACTIVITY_NOT_FOUND, OUT_OF_REGION. */
export const activityWithin = async ({ db, reach }: Organiser, activityId: string): Promise<ActivityDocument> => {
  const activity = (await db.activities.read(activityId)) ?? refuse('ACTIVITY_NOT_FOUND');
  return reach.covers({ district: activity.district, activityId }) ? activity : refuse('OUT_OF_REGION');
};
