/** How seats are given out. The database decides races; this decides what may be tried, and in what order. */

/** One party: the person who signed up, with the seats asked for (themselves and companions) and the ticket that admits them. */
export interface Party {
  who: string;
  seats: number;
  ticket: string;
  /** The group of seats it signed up for, where an activity has groups. */
  group?: string;
  /** How often its size was changed since; never when missing. */
  changes?: number;
}

/** A free seat that is kept for the first who waited, until it is taken or its time is over. */
export interface Offer extends Party {
  until: Date;
}

/** The contended part of an activity: one document, every change to it one guarded atomic update. */
export interface SeatLedger {
  /** Capacity less what is taken or offered; below 0 after a cut below that, until as many seats were given back. */
  seatsLeft: number;
  /** Where an activity has groups: the same for each, by the group's id. Together they are `seatsLeft`. */
  left?: Readonly<Record<string, number>>;
  holders: readonly Party[];
  /** Everybody who waits, in the order they came; the line of a group are those in it who wait for that group. */
  queue: readonly Party[];
  offers?: readonly Offer[];
}

/** When people may sign up: half-open, at `closesAt` it is closed. */
export interface SignUpWindow {
  opensAt: Date;
  closesAt: Date;
}

/** Seats raised or cut: all of them, or those of a group. `id` is named by the organiser's device. */
export interface Resize {
  id: string;
  at: Date;
  from: number;
  to: number;
  group?: string;
}

/** The fewest seats an activity or a group may be cut to: the largest party that may already wait must fit, or the line would stand for ever. */
export const fewestSeats = (companions: number): number => companions + 1;

/**
 * Where a person stands, and by which ticket. Positions count from 1, within the person's group. `until` is ISO 8601 in UTC:
 * the seat is kept until then.
 */
export type Place = Pick<Party, 'seats' | 'ticket' | 'group' | 'changes'> &
  ({ kind: 'seat' } | { kind: 'queue'; position: number } | { kind: 'offer'; until: string });

/** Companions one person may bring: never a party that would not fit into the empty room. Below 0 when nobody fits. */
export const mostCompanions = ({ companions, capacity }: { companions: number; capacity: number }): number => Math.min(companions, capacity - 1);

export const windowRefusalAt = (window: SignUpWindow, now: Date): 'WINDOW_NOT_OPEN' | 'WINDOW_CLOSED' | undefined => {
  if (now < window.opensAt) return 'WINDOW_NOT_OPEN';
  if (now >= window.closesAt) return 'WINDOW_CLOSED';
  return undefined;
};

/** A seat may be given up until then. Leaving the line, or not taking what is offered, takes nothing from anybody: that is possible until it starts. */
export const cancelRefusalAt = (activity: { startsAt: Date; cancelBy?: Date }, kind: Place['kind'], now: Date): 'ACTIVITY_STARTED' | 'CANCEL_OVER' | undefined => {
  if (now >= activity.startsAt) return 'ACTIVITY_STARTED';
  return kind === 'seat' && activity.cancelBy && now >= activity.cancelBy ? 'CANCEL_OVER' : undefined;
};

/** What everybody may know of a party's place. */
const ofParty = ({ seats, ticket, group, changes }: Party): Pick<Party, 'seats' | 'ticket' | 'group' | 'changes'> => ({
  seats,
  ticket,
  ...(group !== undefined && { group }),
  ...(changes !== undefined && { changes }),
});

/** The party alone, whatever else is kept beside it. */
export const partyOf = (party: Party): Party => ({ who: party.who, ...ofParty(party) });

export const seatOf = (party: Party): Place => ({ kind: 'seat', ...ofParty(party) });
export const placeInLine = (party: Party, position: number): Place => ({ kind: 'queue', ...ofParty(party), position });
export const offerTo = (offer: Offer): Place => ({ kind: 'offer', ...ofParty(offer), until: offer.until.toISOString() });

/** The position of everybody who waits, in the order of the queue: from 1, within each line. */
export const positionsIn = (queue: readonly Party[]): number[] => {
  const counted = new Map<string | undefined, number>();
  return queue.map(({ group }) => {
    const position = (counted.get(group) ?? 0) + 1;
    counted.set(group, position);
    return position;
  });
};

export const placeOf = (who: string, { holders, offers = [], queue }: SeatLedger): Place | undefined => {
  const holder = holders.find((party) => party.who === who);
  if (holder) return seatOf(holder);
  const offer = offers.find((party) => party.who === who);
  if (offer) return offerTo(offer);
  const index = queue.findIndex((party) => party.who === who);
  const waiting = queue[index];
  return waiting && placeInLine(waiting, positionsIn(queue)[index] ?? 0);
};

/** Seats left for this party: those of its group, or all of them. Below 0 after a cut. */
export const seatsLeftFor = ({ seatsLeft, left = {} }: Pick<SeatLedger, 'seatsLeft' | 'left'>, { group }: Pick<Party, 'group'>): number =>
  group === undefined ? seatsLeft : (left[group] ?? 0);

/** A line is strict: only its head may be promoted, and only when the whole party fits. `index` is where the head stands in the queue. */
export const nextToPromote = (ledger: SeatLedger): { head: Party; index: number } | undefined => {
  const lines = new Set<string | undefined>();
  for (const [index, head] of ledger.queue.entries()) {
    if (lines.has(head.group)) continue;
    if (head.seats <= seatsLeftFor(ledger, head)) return { head, index };
    lines.add(head.group);
  }
  return undefined;
};
