import { command as _, open } from '../runtime';
import type { SignUpDocument } from '../runtime/documents/activities';

export interface MySignUp {
  activityId: string;
  title: string;
  startsAt: string;
  place: string;
  seats: number;
  state: SignUpDocument['state'];
  calledOff: boolean;
}

/** The caller's sign-ups, latest first. */
export const mine = open.query(async ({ ctx }): Promise<MySignUp[]> => {
  const signUps = await ctx.db.signUps.find({ personId: ctx.personId }, { order: [['signedUpAt', 'desc']], limit: 100 });
  const activities = await ctx.db.activities.find({ _id: _.in(signUps.map(({ activityId }) => activityId)) }, { limit: 100, fields: ['title', 'startsAt', 'place', 'calledOff'] });
  const byId = new Map(activities.map((activity) => [activity._id, activity]));
  return signUps.flatMap(({ activityId, seats, state }) => {
    const activity = byId.get(activityId);
    if (!activity) return [];
    return [{ activityId, title: activity.title, startsAt: activity.startsAt.toISOString(), place: activity.place.name, seats, state, calledOff: activity.calledOff !== undefined }];
  });
});
