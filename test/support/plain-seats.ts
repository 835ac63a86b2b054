import { nextToPromote, partyOf, type Offer, type Party, type SeatLedger } from '../../domain/activity/seats';

/** The rule of seats on paper: nothing atomic, nothing clever, one thing after the other. What the ledger in the database is held against. */
export class PlainSeats {
  holders: Party[] = [];
  offers: Offer[] = [];
  queue: Party[] = [];

  /** Seats by group; those of an activity without groups under ''. */
  constructor(readonly capacity: Record<string, number>) {}

  leftIn(group = ''): number {
    const taken = [...this.holders, ...this.offers].filter((party) => (party.group ?? '') === group).reduce((sum, { seats }) => sum + seats, 0);
    return (this.capacity[group] ?? 0) - taken;
  }

  /** As the ledger would be written. */
  get ledger(): SeatLedger {
    const groups = Object.keys(this.capacity);
    const left = Object.fromEntries(groups.map((group) => [group, this.leftIn(group)]));
    const seatsLeft = Object.values(left).reduce((sum, each) => sum + each, 0);
    return { seatsLeft, ...(!groups.includes('') && { left }), holders: [...this.holders], offers: [...this.offers], queue: [...this.queue] };
  }

  take(party: Party): boolean {
    if (this.has(party.who) || this.waits(party.group) || party.seats > this.leftIn(party.group)) return false;
    this.holders.push(party);
    return true;
  }

  join(party: Party): boolean {
    if (this.has(party.who) || (party.seats <= this.leftIn(party.group) && !this.waits(party.group))) return false;
    this.queue.push(party);
    return true;
  }

  /** Whether this party, as it was seen, may move up now: it heads its line, and fits. */
  mayMoveUp({ ticket, seats, group }: Party): boolean {
    const head = this.queue.find((party) => party.group === group);
    return head?.ticket === ticket && head.seats === seats && seats <= this.leftIn(group);
  }

  /** `until` keeps the seats, without it they are given. */
  moveUp(head: Party, until?: Date): void {
    this.drop(head.ticket);
    if (until) this.offers.push({ ...head, until });
    else this.holders.push(head);
  }

  takeOffer(ticket: string, now: Date): boolean {
    const offer = this.offers.find((each) => each.ticket === ticket && each.until > now);
    if (!offer) return false;
    this.drop(ticket);
    this.holders.push(partyOf(offer));
    return true;
  }

  lapse(ticket: string, now: Date): boolean {
    return this.offers.some((each) => each.ticket === ticket && each.until <= now) && this.drop(ticket);
  }

  /** Gives up the place this ticket has in one of the lists. */
  leave(list: 'holders' | 'offers' | 'queue', { ticket, seats }: Party): boolean {
    const found = this[list].find((party) => party.ticket === ticket);
    // A seat is given back as large as it was thought to be, or not at all.
    return found !== undefined && (list === 'queue' || found.seats === seats) && this.drop(ticket);
  }

  resize(list: 'holders' | 'queue', seen: Party, nth: number, seats: number): boolean {
    const at = this[list].findIndex(({ ticket }) => ticket === seen.ticket);
    const party = this[list][at];
    const more = seats - seen.seats;
    if (!party || party.seats !== seen.seats || (party.changes ?? 0) !== nth - 1) return false;
    if (list === 'holders' && more > 0 && (more > this.leftIn(party.group) || this.waits(party.group))) return false;
    this[list][at] = { ...party, seats, changes: nth };
    return true;
  }

  /** Whom the house's own rule would move up. */
  get next(): { head: Party; index: number } | undefined {
    return nextToPromote(this.ledger);
  }

  private has(who: string): boolean {
    return [...this.holders, ...this.offers, ...this.queue].some((party) => party.who === who);
  }

  private waits(group: string | undefined): boolean {
    return this.queue.some((party) => party.group === group);
  }

  private drop(ticket: string): boolean {
    const keep = (party: Party): boolean => party.ticket !== ticket;
    this.holders = this.holders.filter(keep);
    this.offers = this.offers.filter(keep);
    this.queue = this.queue.filter(keep);
    return true;
  }
}
