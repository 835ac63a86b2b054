import type { Party } from '../../../domain/activity/seats';
import type { AboutActivity } from '../../../domain/message/message';
import type { ActivityDocument } from '../documents/activities';
import type { Effect } from '../documents/effects';
import { message } from '../effects';

/** What people are told of their place, written with their record: a ticket is told of each standing once, whoever finds out. */

/** As much of an activity as a message repeats. */
export type Told = Pick<ActivityDocument, '_id' | 'title' | 'startsAt' | 'place' | 'calledOff'>;

export const aboutActivity = ({ _id, title, startsAt, place }: Told): AboutActivity => ({
  activityId: _id,
  title,
  startsAt: startsAt.toISOString(),
  place: [place.name, place.hint].filter(Boolean).join(' '),
});

/** Where a recorded place stands. Positions count from 1. */
export type RecordedStanding = { state: 'confirmed' | 'cancelled' } | { state: 'waiting'; position: number };

/** What follows for the person from a record that is written now. Of an activity that is called off they hear only that. */
export const toldOfPlace = (activity: Told, { who, ticket }: Party, standing: RecordedStanding, at: Date): Effect[] => {
  if (standing.state === 'cancelled') return [];
  const about = aboutActivity(activity);
  if (activity.calledOff) {
    const { reason } = activity.calledOff;
    return [message(messageToPerson(calledOffEvent(activity._id), who), at, who, { kind: 'activityCalledOff', reason, ...about })];
  }
  if (standing.state === 'waiting') return [message(`${activity._id}_${ticket}_queued`, at, who, { kind: 'queued', position: standing.position, ...about })];
  return [message(`${activity._id}_${ticket}_signedUp`, at, who, { kind: 'signedUp', ...about })];
};

export const toldOfPromotion = (activity: Told, { who, ticket }: Party, at: Date): Effect[] => [
  message(`${activity._id}_${ticket}_promoted`, at, who, { kind: 'promoted', ...aboutActivity(activity) }),
];

export const calledOffEvent = (activityId: string): string => `${activityId}_calledOff`;

/** One announcement and one person are one message. */
export const messageToPerson = (announcement: string, personId: string): string => `${announcement}_${personId}`;
