import { limitsOf } from '../../domain/activity/audience';
import type { ExceptionState } from '../../domain/activity/exception';
import { regionName } from '../../domain/person/region-name';
import type { CallContext } from '../runtime';
import type { ActivityDocument } from '../runtime/documents/activities';
import { exceptionId, missesFor } from './may-join';

/** For whom an activity is, and how its reader stands to that. */
export interface ForReader {
  /** Whom it is limited to, each limit in words; empty when everybody may come. */
  limits: string[];
  /** Which of them do not fit the reader, and why; null for a reader without a profile. */
  misses: string[] | null;
  /** What the reader asked of the organisers, and their answer; null when nothing. */
  exception: { state: ExceptionState; words: string | null } | null;
}

export const forReader = async ({ db, personId }: CallContext, activity: ActivityDocument): Promise<ForReader> => {
  const { audience } = activity;
  if (!audience) return { limits: [], misses: [], exception: null };
  const [person, asked] = await Promise.all([db.people.read(personId), db.exceptions.read(exceptionId(activity._id, personId))]);
  return {
    limits: limitsOf(audience, regionName),
    misses: person ? await missesFor(db, activity, person) : null,
    exception: asked ? { state: asked.state, words: asked.decision?.words ?? null } : null,
  };
};
