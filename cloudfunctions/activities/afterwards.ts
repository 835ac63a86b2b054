import * as v from 'valibot';
import { attendanceOf } from '../../domain/activity/attendance';
import type { FeedbackTag, Stars } from '../../domain/activity/feedback';
import type { Material } from '../../domain/activity/plan-parts';
import { bounds, open, refuse } from '../runtime';
import { signUpId } from '../runtime/seats';
import { isCertified } from './certificates/attended';

export interface OwnFeedback {
  stars: Stars;
  tags: FeedbackTag[];
  words: string;
  revision: number;
}

/** What is there for somebody once an activity is over. */
export interface Afterwards {
  /** `absent` only once the list is settled; null for whoever had no seat. */
  was: 'attended' | 'absent' | null;
  /** For those who were there. */
  materials: Material[];
  feedback: OwnFeedback | null;
  mayRate: boolean;
  hasCertificate: boolean;
}

/** What an activity leaves to the caller. Refuses with ACTIVITY_NOT_FOUND. */
export const afterwards = open.input(v.strictObject({ activityId: bounds.id })).query(async ({ input: { activityId }, ctx }): Promise<Afterwards> => {
  const _id = signUpId(activityId, ctx.personId);
  const [activity, record, given] = await Promise.all([ctx.db.activities.read(activityId), ctx.db.signUps.read(_id), ctx.db.activityFeedback.read(_id)]);
  if (!activity) return refuse('ACTIVITY_NOT_FOUND');
  const attendance = record && attendanceOf(record, activity);
  const attended = attendance === 'attended';
  return {
    was: attendance === 'attended' || attendance === 'absent' ? attendance : null,
    materials: attended ? (activity.materials ?? []) : [],
    feedback: given ? { stars: given.stars, tags: given.tags, words: given.words, revision: given.revision } : null,
    mayRate: attended && !activity.archivedAt,
    hasCertificate: isCertified(record, activity, ctx.now()),
  };
});
