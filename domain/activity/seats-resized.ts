import { seatsLeftFor, type Party, type Place, type SeatLedger } from './seats';

/**
 * Why a party cannot have this many seats now; `undefined` when it can. Fewer is always possible; more only where it sits already, while there
 * is room and nobody waits for it. What is only kept for a party is taken or not taken as it was asked for.
 */
export const sizeRefusal = (ledger: SeatLedger, place: Place, seats: number): 'OFFER_FIRST' | 'NO_SEATS_MORE' | undefined => {
  if (place.kind === 'offer') return 'OFFER_FIRST';
  if (seats <= place.seats) return undefined;
  const isFree = seats - place.seats <= seatsLeftFor(ledger, place) && !ledger.queue.some(({ group }) => group === place.group);
  return place.kind === 'seat' && isFree ? undefined : 'NO_SEATS_MORE';
};

type Sized = Pick<Party, 'seats' | 'changes'>;

/** How many seats a ticket has: fewer is written to its record first, more to the ledger; whichever has seen the later change says it. */
export const seatsNow = (place: Sized, record: Sized): number => ((record.changes ?? 0) > (place.changes ?? 0) ? record.seats : place.seats);
