import type { ActivityKind } from '../../domain/activity/kind';
import { mostCompanions } from '../../domain/activity/seats';
import type { ActivityDocument } from '../runtime/documents/activities';
import type { Standing } from '../runtime/seats';

/** An activity as a list shows it. Instants are ISO 8601 in UTC. */
export interface ActivityCard {
  id: string;
  kind: ActivityKind;
  title: string;
  startsAt: string;
  endsAt: string;
  place: string;
  capacity: number;
  seatsLeft: number;
  waiting: number;
  /** The most one person may bring. */
  companions: number;
  /** Why it does not take place; null when it does. */
  calledOff: string | null;
  sample: boolean;
}

export const cardOf = (activity: ActivityDocument, standing: Standing | undefined): ActivityCard => ({
  id: activity._id,
  kind: activity.kind,
  title: activity.title,
  startsAt: activity.startsAt.toISOString(),
  endsAt: activity.endsAt.toISOString(),
  place: activity.place.name,
  capacity: activity.capacity,
  seatsLeft: Math.max(0, standing?.seatsLeft ?? 0),
  waiting: standing?.waiting ?? 0,
  companions: Math.max(0, mostCompanions(activity)),
  calledOff: activity.calledOff?.reason ?? null,
  sample: activity.sample,
});
