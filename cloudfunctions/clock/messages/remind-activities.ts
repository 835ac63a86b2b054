import { dayBefore, hourBefore, isWithin } from '../../../domain/message/reminders';
import { command as _, oneByOne } from '../../runtime';
import type { ActivityDocument } from '../../runtime/documents/activities';
import type { AnnouncementDocument } from '../../runtime/documents/messages';
import { aboutActivity } from '../../runtime/seats';
import type { StepContext } from '../step';

/** Further ahead nobody is reminded. Milliseconds. */
const AHEAD = 48 * 3600 * 1000;

/**
 * The day before and the hour before an activity, whoever holds a seat then is reminded. The name of a reminder holds the time it is
 * for: written again it is nothing new, and an activity that was moved has reminders of its own. Returns how many began.
 */
export const remindActivities = async ({ db, now }: Pick<StepContext, 'db' | 'now'>): Promise<number> => {
  const at = now();
  const soon = await db.activities.find(
    { startsAt: _.gt(at).and(_.lt(new Date(at.getTime() + AHEAD))), kind: _.neq('letter'), calledOff: _.exists(false) },
    { order: [['startsAt', 'asc']], limit: 1000, fields: ['title', 'startsAt', 'place'] },
  );
  const due = soon.flatMap((activity) => [
    ...(isWithin(dayBefore(activity.startsAt), at) ? [reminder('activityTomorrow', activity, at)] : []),
    ...(isWithin(hourBefore(activity.startsAt), at) ? [reminder('activitySoon', activity, at)] : []),
  ]);
  const known = await db.announcements.find({ _id: _.in(due.map(({ _id }) => _id)) }, { limit: 1000, fields: ['_id'] });
  const begun = new Set(known.map(({ _id }) => _id));
  return oneByOne({
    name: 'activities soon',
    items: due.filter(({ _id }) => !begun.has(_id)),
    idOf: ({ _id }) => _id,
    work: async (each) => ((await db.announcements.insert(each)) ? 1 : 0),
  });
};

const reminder = (kind: 'activityTomorrow' | 'activitySoon', activity: ActivityDocument, at: Date): AnnouncementDocument => ({
  _id: `${activity._id}_${kind}_${activity.startsAt.getTime()}`,
  activityId: activity._id,
  to: 'holders',
  message: { kind, ...aboutActivity(activity) },
  at,
  from: at,
  cursor: '',
  state: 'open',
});
