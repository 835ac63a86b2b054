import type { Database } from '../runtime';
import type { ActivityDocument } from '../runtime/documents/activities';

/**
 * What a warm instance remembers while many sign up at once, so that each of them asks the database less. What it goes by is at most three seconds
 * old: whoever signs up by it for what was just called off is still told, since calling off is told only once every such call is over.
 */

/** Milliseconds. */
const FRESH = 3000;
/** So many sign-ups of one activity, one soon after the other, are no rush: each reads the activity. */
const CALM = 4;
/** Activities remembered; beyond it everything is forgotten. */
const MOST = 100;

interface Remembered {
  activity: ActivityDocument;
  readAt: number;
  /** Sign-ups one soon after the other, and when the last of them was. */
  asked: number;
  askedAt: number;
}

const activities = new Map<string, Remembered>();
const lines = new Map<string, number>();

/** The activity; in a rush as it was read a moment ago. */
export const readInRush = async (db: Database, id: string, at: Date): Promise<ActivityDocument | undefined> => {
  const now = at.getTime();
  const known = activities.get(id);
  const asked = known && now - known.askedAt < FRESH ? known.asked + 1 : 1;
  if (known && asked > CALM && now - known.readAt < FRESH) {
    activities.set(id, { ...known, asked, askedAt: now });
    return known.activity;
  }
  const activity = await db.activities.read(id);
  if (activities.size >= MOST) activities.clear();
  if (activity) activities.set(id, { activity, readAt: now, asked, askedAt: now });
  return activity;
};

const lineOf = (activityId: string, group: string | undefined): string => `${activityId}/${group ?? ''}`;

/** Somebody joined this line: whoever comes next will most likely join it too. */
export const noteLine = (activityId: string, group: string | undefined, at: Date): void => {
  if (lines.size >= MOST) lines.clear();
  lines.set(lineOf(activityId, group), at.getTime());
};

/** Whether there was a line a moment ago: then it is tried before a seat. Both are guarded, so that a wrong guess costs one call and nothing else. */
export const hadLine = (activityId: string, group: string | undefined, at: Date): boolean => at.getTime() - (lines.get(lineOf(activityId, group)) ?? 0) < FRESH;
