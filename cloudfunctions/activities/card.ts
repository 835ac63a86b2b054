import type { ActivityKind } from '../../domain/activity/kind';
import { mostCompanions } from '../../domain/activity/seats';
import { freeSeats } from '../../domain/activity/seats-in-groups';
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
  /** Seats somebody who comes now may take: what is free while people wait is theirs. */
  free: number;
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
  free: standing ? freeSeats(standing, standing.groups) : 0,
  companions: Math.max(0, mostCompanions(activity)),
  calledOff: activity.calledOff?.reason ?? null,
  sample: activity.sample,
});

/** Seats that are given out by themselves, with a line of their own. */
export interface SeatGroupCard {
  id: string;
  name: string;
  capacity: number;
  seatsLeft: number;
  waiting: number;
  companions: number;
}

/** None where all seats are one. */
export const groupsOf = ({ groups = [] }: ActivityDocument, standing: Standing | undefined): SeatGroupCard[] =>
  groups.map(({ id, name, seats, companions }) => {
    const { seatsLeft = 0, waiting = 0 } = standing?.groups.find((group) => group.id === id) ?? {};
    return { id, name, capacity: seats, seatsLeft: Math.max(0, seatsLeft), waiting, companions: Math.max(0, mostCompanions({ companions, capacity: seats })) };
  });
