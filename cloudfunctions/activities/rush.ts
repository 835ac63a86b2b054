import type { Database } from '../runtime';
import type { ActivityDocument } from '../runtime/documents/activities';
import { FRESH, readerInRush } from '../runtime/rush';

/**
 * What a warm instance remembers while many sign up at once, so that each of them asks the database less. What it goes by is at most three seconds
 * old: whoever signs up by it for what was just called off is still told, since calling off is told only once every such call is over.
 */

/** Lines remembered; beyond it all of them are forgotten. */
const MOST = 100;

const lines = new Map<string, number>();
let reader: ReturnType<typeof readerInRush<ActivityDocument>> | undefined;

/** The activity; in a rush as it was read a moment ago. */
export const readInRush = (db: Database, id: string, at: Date): Promise<ActivityDocument | undefined> => {
  reader ??= readerInRush((activityId) => db.activities.read(activityId));
  return reader(id, at);
};

const lineOf = (activityId: string, group: string | undefined): string => `${activityId}/${group ?? ''}`;

/** Somebody joined this line: whoever comes next will most likely join it too. */
export const noteLine = (activityId: string, group: string | undefined, at: Date): void => {
  if (lines.size >= MOST) lines.clear();
  lines.set(lineOf(activityId, group), at.getTime());
};

/** Whether there was a line a moment ago: then it is tried before a seat. Both are guarded, so that a wrong guess costs one call and nothing else. */
export const hadLine = (activityId: string, group: string | undefined, at: Date): boolean => at.getTime() - (lines.get(lineOf(activityId, group)) ?? 0) < FRESH;
