/** How seats are given out. The database decides races; this decides what may be tried, and in what order. */

/** One party: the person who signed up, with the seats asked for (themselves and companions) and the ticket that admits them. */
export interface Party {
  who: string;
  seats: number;
  ticket: string;
}

/** The contended part of an activity: one document, every change to it one guarded atomic update. */
export interface SeatLedger {
  /** Capacity less what is taken; below 0 after a cut below that, until as many seats were given back. */
  seatsLeft: number;
  holders: readonly Party[];
  queue: readonly Party[];
}

/** When people may sign up: half-open, at `closesAt` it is closed. */
export interface SignUpWindow {
  opensAt: Date;
  closesAt: Date;
}

/** Seats raised or cut. `id` is named by the organiser's device. */
export interface Resize {
  id: string;
  at: Date;
  from: number;
  to: number;
}

/** The fewest seats an activity may be cut to: the largest party that may already wait must fit, or the line would stand for ever. */
export const fewestSeats = (companions: number): number => companions + 1;

/** Where a person stands, and by which ticket. Positions count from 1. */
export type Place = { kind: 'seat'; seats: number; ticket: string } | { kind: 'queue'; seats: number; ticket: string; position: number };

/** Companions one person may bring: never a party that would not fit into the empty room. Below 0 when nobody fits. */
export const mostCompanions = ({ companions, capacity }: { companions: number; capacity: number }): number => Math.min(companions, capacity - 1);

export const windowRefusalAt = (window: SignUpWindow, now: Date): 'WINDOW_NOT_OPEN' | 'WINDOW_CLOSED' | undefined => {
  if (now < window.opensAt) return 'WINDOW_NOT_OPEN';
  if (now >= window.closesAt) return 'WINDOW_CLOSED';
  return undefined;
};

export const placeOf = (who: string, ledger: SeatLedger): Place | undefined => {
  const holder = ledger.holders.find((party) => party.who === who);
  if (holder) return { kind: 'seat', seats: holder.seats, ticket: holder.ticket };
  const index = ledger.queue.findIndex((party) => party.who === who);
  const waiting = ledger.queue[index];
  return waiting && { kind: 'queue', seats: waiting.seats, ticket: waiting.ticket, position: index + 1 };
};

/** The line is strict: only its head may be promoted, and only when the whole party fits. */
export const nextToPromote = (ledger: SeatLedger): Party | undefined => {
  const head = ledger.queue[0];
  return head && head.seats <= ledger.seatsLeft ? head : undefined;
};
