import type { Offer, Party, Place } from '../../../domain/activity/seats';
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
export type RecordedStanding = { state: 'confirmed' | 'cancelled' } | { state: 'waiting'; position: number } | { state: 'offered'; until: Date };

export const recordedAs = (place: Place): RecordedStanding => {
  if (place.kind === 'seat') return { state: 'confirmed' };
  return place.kind === 'offer' ? { state: 'offered', until: new Date(place.until) } : { state: 'waiting', position: place.position };
};

/** What follows for the person from a record that is written now. Of an activity that is called off they hear only that. */
export const toldOfPlace = (activity: Told, party: Party, standing: RecordedStanding, at: Date): Effect[] => {
  if (standing.state === 'cancelled') return [];
  const { who, ticket } = party;
  const about = aboutActivity(activity);
  if (activity.calledOff) {
    const { reason } = activity.calledOff;
    return [message(messageToPerson(calledOffEvent(activity._id), who), at, who, { kind: 'activityCalledOff', reason, ...about })];
  }
  if (standing.state === 'waiting') return [message(`${activity._id}_${ticket}_queued`, at, who, { kind: 'queued', position: standing.position, ...about })];
  if (standing.state === 'offered') return toldOfOffer(activity, { ...party, until: standing.until }, at);
  return [message(`${activity._id}_${ticket}_signedUp`, at, who, { kind: 'signedUp', ...about })];
};

export const toldOfPromotion = (activity: Told, { who, ticket }: Party, at: Date): Effect[] => [
  message(`${activity._id}_${ticket}_promoted`, at, who, { kind: 'promoted', ...aboutActivity(activity) }),
];

export const toldOfOffer = (activity: Told, { who, ticket, until }: Offer, at: Date): Effect[] => [
  message(`${activity._id}_${ticket}_offered`, at, who, { kind: 'offered', until: until.toISOString(), ...aboutActivity(activity) }),
];

export const toldOfTaking = (activity: Told, { who, ticket }: Party, at: Date): Effect[] => [
  message(`${activity._id}_${ticket}_taken`, at, who, { kind: 'signedUp', ...aboutActivity(activity) }),
];

export const toldOfLapse = (activity: Told, { who, ticket }: Party, at: Date): Effect[] => [
  message(`${activity._id}_${ticket}_lapsed`, at, who, { kind: 'offerLapsed', ...aboutActivity(activity) }),
];

export const calledOffEvent = (activityId: string): string => `${activityId}_calledOff`;

/** One announcement and one person are one message. */
export const messageToPerson = (announcement: string, personId: string): string => `${announcement}_${personId}`;
