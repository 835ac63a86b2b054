import type { Offer, Party } from '../../../domain/activity/seats';
import { command as _, type Collection, type Change, type Condition } from '../database';
import type { SeatLedgerDocument } from '../documents/activities';

/**
 * The only file that knows how a seat ledger is changed in the database. Every transition is one guarded atomic update; `true`
 * says that it was ours that changed the ledger. Where an activity has groups, a party's seats and line are those of its group.
 */
export type Ledgers = Collection<SeatLedgerDocument>;

type Sized = Pick<Party, 'seats' | 'group'>;

const hasRoomFor = ({ group, seats }: Sized): Condition => ({ [group === undefined ? 'seatsLeft' : `left.${group}`]: _.gte(seats) });
const hasNoRoomFor = ({ group, seats }: Sized): Condition => ({ [group === undefined ? 'seatsLeft' : `left.${group}`]: _.lt(seats) });
const nobodyWaits = ({ group }: Sized): Condition => (group === undefined ? { 'queue.0': _.exists(false) } : { 'queue.group': _.neq(group) });
const somebodyWaits = ({ group }: Sized): Condition => (group === undefined ? { 'queue.0': _.exists(true) } : { 'queue.group': group });
const hasNoPlace = (who: string): Condition => ({ 'holders.who': _.neq(who), 'queue.who': _.neq(who), 'offers.who': _.neq(who) });

/** So many seats more, or fewer, are left. */
const seatsMore = (by: number, group: string | undefined): Change => ({ seatsLeft: _.inc(by), ...(group !== undefined && { [`left.${group}`]: _.inc(by) }) });

export const takeSeats = (ledgers: Ledgers, activityId: string, party: Party): Promise<boolean> =>
  ledgers.updateOne(
    { _id: activityId, ...hasRoomFor(party), ...nobodyWaits(party), ...hasNoPlace(party.who) },
    { ...seatsMore(-party.seats, party.group), holders: _.push([party]) },
  );

/** Joins the end of the line; only when there is a line, or no room for the party. */
export const joinQueue = (ledgers: Ledgers, activityId: string, party: Party): Promise<boolean> =>
  ledgers.updateOne(
    _.and([{ _id: activityId, ...hasNoPlace(party.who) }, _.or([hasNoRoomFor(party), somebodyWaits(party)])]) as never,
    { queue: _.push([party]) },
  );

/** Gives the seats of exactly this ticket back. A newcomer cannot take them while someone waits. */
export const releaseSeats = (ledgers: Ledgers, activityId: string, { ticket, seats, group }: Party): Promise<boolean> =>
  ledgers.updateOne({ _id: activityId, holders: _.elemMatch({ ticket, seats }) }, { ...seatsMore(seats, group), holders: _.pull({ ticket }) });

export const leaveQueue = (ledgers: Ledgers, activityId: string, ticket: string): Promise<boolean> =>
  ledgers.updateOne({ _id: activityId, 'queue.ticket': ticket }, { queue: _.pull({ ticket }) });

/** What was kept for somebody is free again: they do not want it, or its time is over. */
export const releaseOffer = (ledgers: Ledgers, activityId: string, { ticket, seats, group }: Party): Promise<boolean> =>
  ledgers.updateOne({ _id: activityId, 'offers.ticket': ticket }, { ...seatsMore(seats, group), offers: _.pull({ ticket }) });

/** The same, only once its time is over. */
export const lapseOffer = (ledgers: Ledgers, activityId: string, { ticket, seats, group }: Party, now: Date): Promise<boolean> =>
  ledgers.updateOne(
    { _id: activityId, offers: _.elemMatch({ ticket, until: _.lte(now) }) },
    { ...seatsMore(seats, group), offers: _.pull({ ticket }) },
  );

/** Nobody waits any more for what does not take place. */
export const clearQueue = (ledgers: Ledgers, activityId: string): Promise<boolean> =>
  ledgers.updateOne({ _id: activityId, 'queue.0': _.exists(true) }, { queue: [] });

/** Raises or cuts the seats by the resize number `index`, counted from 0, once and in its turn. Nobody loses a seat by a cut. */
export const resizeSeats = (ledgers: Ledgers, activityId: string, index: number, { by, group }: { by: number; group: string | undefined }): Promise<boolean> =>
  ledgers.updateOne({ _id: activityId, resized: index === 0 ? _.exists(false) : index }, { resized: index + 1, ...seatsMore(by, group) });

/** Where a line's head was found: nobody ever comes in before somebody, so whoever still stands there still is its head. */
const isStillAt = (index: number, { ticket, seats }: Party): Condition => ({ [`queue.${index}.ticket`]: ticket, [`queue.${index}.seats`]: seats });

/** Moves the head of a line to a seat, if it still is the head and still fits. */
export const seatHead = (ledgers: Ledgers, activityId: string, head: Party, index: number): Promise<boolean> =>
  ledgers.updateOne(
    { _id: activityId, ...hasRoomFor(head), ...isStillAt(index, head) },
    { ...seatsMore(-head.seats, head.group), queue: _.pull({ ticket: head.ticket }), holders: _.push([head]) },
  );

/** Keeps seats for the head of a line, if it still is the head and still fits: from now on nobody else can take them. */
export const offerHead = (ledgers: Ledgers, activityId: string, head: Party, index: number, until: Date): Promise<boolean> =>
  ledgers.updateOne(
    { _id: activityId, ...hasRoomFor(head), ...isStillAt(index, head) },
    { ...seatsMore(-head.seats, head.group), queue: _.pull({ ticket: head.ticket }), offers: _.push([{ ...head, until } satisfies Offer]) },
  );

/** What was kept for this ticket is taken, if it still is kept. */
export const takeOffered = (ledgers: Ledgers, activityId: string, party: Party, now: Date): Promise<boolean> =>
  ledgers.updateOne(
    { _id: activityId, offers: _.elemMatch({ ticket: party.ticket, until: _.gt(now) }) },
    { offers: _.pull({ ticket: party.ticket }), holders: _.push([party]) },
  );

/** One change of a party's size, counted from 1: once, and after the change before it. */
export interface SizeChange {
  nth: number;
  seats: number;
}

const isNext = (list: string, index: number, { ticket, seats }: Party, nth: number): Condition => ({
  [`${list}.${index}.ticket`]: ticket,
  [`${list}.${index}.seats`]: seats,
  [`${list}.${index}.changes`]: nth === 1 ? _.exists(false) : nth - 1,
});
const sized = (list: string, index: number, { nth, seats }: SizeChange): Change => ({ [`${list}.${index}.seats`]: seats, [`${list}.${index}.changes`]: nth });

/** The holder at `index` holds fewer seats, or more while there is room and nobody waits for it. */
export const resizeHolder = (ledgers: Ledgers, activityId: string, holder: Party, index: number, change: SizeChange): Promise<boolean> => {
  const more = { group: holder.group, seats: change.seats - holder.seats };
  return ledgers.updateOne(
    { _id: activityId, ...isNext('holders', index, holder, change.nth), ...(more.seats > 0 && { ...hasRoomFor(more), ...nobodyWaits(more) }) },
    { ...seatsMore(-more.seats, holder.group), ...sized('holders', index, change) },
  );
};

/** Whoever waits at `index` waits for fewer seats. */
export const resizeWaiting = (ledgers: Ledgers, activityId: string, waiting: Party, index: number, change: SizeChange): Promise<boolean> =>
  ledgers.updateOne({ _id: activityId, ...isNext('queue', index, waiting, change.nth) }, sized('queue', index, change));
