import type { SeatGroup } from './plan-parts';
import type { SeatLedger } from './seats';

/** Seats in groups, each given out by itself; and how full an activity is to somebody who comes now. */

/** The seats somebody signs up for: those of one group, or all of an activity without groups. */
export interface Room {
  group?: string;
  capacity: number;
  companions: number;
}

interface Seats {
  capacity: number;
  companions: number;
  groups?: readonly SeatGroup[];
}

/** The ledger of an activity nobody has signed up for: every seat is free. */
export const freshLedger = ({ capacity, groups = [] }: Omit<Seats, 'companions'>): SeatLedger => ({
  seatsLeft: capacity,
  ...(groups.length > 0 && { left: Object.fromEntries(groups.map(({ id, seats }) => [id, seats])) }),
  holders: [],
  queue: [],
});

export const roomOf = ({ capacity, companions, groups = [] }: Seats, group: string | undefined): Room | 'GROUP_NEEDED' | 'GROUP_UNKNOWN' => {
  if (group === undefined) return groups.length > 0 ? 'GROUP_NEEDED' : { capacity, companions };
  const chosen = groups.find(({ id }) => id === group);
  return chosen ? { group, capacity: chosen.seats, companions: chosen.companions } : 'GROUP_UNKNOWN';
};

/** How a group stands, or an activity as a whole: `seatsLeft` below 0 after a cut. */
export interface Fullness {
  seatsLeft: number;
  waiting: number;
}

/** Seats somebody who comes now may take: what is free while people wait is theirs. */
export const freeSeats = ({ seatsLeft, waiting }: Fullness, groups: readonly Fullness[]): number => {
  if (groups.length > 0) return groups.reduce((sum, group) => sum + freeSeats(group, []), 0);
  return waiting > 0 ? 0 : Math.max(0, seatsLeft);
};
