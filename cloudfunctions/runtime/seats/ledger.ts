import type { Party, Place } from '../../../domain/activity/seats';
import { aggregate as $, command as _, type Collection } from '../database';
import type { SeatLedgerDocument } from '../documents/activities';

/**
 * The only file that knows how a seat ledger is asked of the database. Every transition is one guarded atomic update; `true`
 * says that it was ours that changed the ledger.
 */
export type Ledgers = Collection<SeatLedgerDocument>;

export interface Standing {
  seatsLeft: number;
  waiting: number;
}

export const takeSeats = (ledgers: Ledgers, activityId: string, party: Party): Promise<boolean> =>
  ledgers.updateOne(
    { _id: activityId, seatsLeft: _.gte(party.seats), 'queue.0': _.exists(false), 'holders.who': _.neq(party.who) },
    { seatsLeft: _.inc(-party.seats), holders: _.push([party]) },
  );

/** Joins the end of the line; only when there is a line, or no room for the party. */
export const joinQueue = (ledgers: Ledgers, activityId: string, party: Party): Promise<boolean> =>
  ledgers.updateOne(
    _.and([
      { _id: activityId, 'holders.who': _.neq(party.who), 'queue.who': _.neq(party.who) },
      _.or([{ seatsLeft: _.lt(party.seats) }, { 'queue.0': _.exists(true) }]),
    ]) as never,
    { queue: _.push([party]) },
  );

/** Gives the seats of exactly this ticket back. A newcomer cannot take them while someone waits. */
export const releaseSeats = (ledgers: Ledgers, activityId: string, { ticket, seats }: Party): Promise<boolean> =>
  ledgers.updateOne({ _id: activityId, 'holders.ticket': ticket }, { seatsLeft: _.inc(seats), holders: _.pull({ ticket }) });

export const leaveQueue = (ledgers: Ledgers, activityId: string, ticket: string): Promise<boolean> =>
  ledgers.updateOne({ _id: activityId, 'queue.ticket': ticket }, { queue: _.pull({ ticket }) });

/** Nobody waits any more for what does not take place. */
export const releaseLine = (ledgers: Ledgers, activityId: string): Promise<boolean> =>
  ledgers.updateOne({ _id: activityId, 'queue.0': _.exists(true) }, { queue: [] });

/** Raises or cuts the seats by the resize number `index`, counted from 0, once and in its turn. Nobody loses a seat by a cut. */
export const resizeSeats = (ledgers: Ledgers, activityId: string, index: number, by: number): Promise<boolean> =>
  ledgers.updateOne({ _id: activityId, resized: index === 0 ? _.exists(false) : index }, { resized: index + 1, seatsLeft: _.inc(by) });

/** Moves the head of the line to a seat, if it still is the head and still fits. */
export const seatHead = (ledgers: Ledgers, activityId: string, head: Party): Promise<boolean> =>
  ledgers.updateOne(
    { _id: activityId, seatsLeft: _.gte(head.seats), 'queue.0.ticket': head.ticket },
    { seatsLeft: _.inc(-head.seats), queue: _.shift(), holders: _.push([head]) },
  );

/** Seats left and people waiting, for many activities in one call and a few bytes each. */
export const standings = async (ledgers: Ledgers, activityIds: readonly string[]): Promise<Map<string, Standing>> => {
  const rows = await ledgers.aggregate<Standing & { _id: string }>(
    [
      ['match', { _id: _.in([...activityIds]) }],
      ['project', { seatsLeft: 1, waiting: $.size?.('$queue') }],
    ],
    1000,
  );
  return new Map(rows.map(({ _id, seatsLeft, waiting }) => [_id, { seatsLeft, waiting }]));
};

/** Where one person stands, without carrying the whole ledger over. */
export const standingOf = async (
  ledgers: Ledgers,
  activityId: string,
  who: string,
): Promise<(Standing & { party?: Party; place?: Place }) | undefined> => {
  const mine = (list: string) => $.filter?.({ input: list, as: 'party', cond: $.eq?.(['$$party.who', who]) });
  const [row] = await ledgers.aggregate<Standing & { held: Party[]; queued: Party[]; index: number }>(
    [
      ['match', { _id: activityId }],
      [
        'project',
        {
          seatsLeft: 1,
          waiting: $.size?.('$queue'),
          held: mine('$holders'),
          queued: mine('$queue'),
          index: $.indexOfArray?.(['$queue.who', who]),
        },
      ],
    ],
    1,
  );
  if (!row) return undefined;
  const { seatsLeft, waiting, held: [held], queued: [queued], index } = row;
  if (held) return { seatsLeft, waiting, party: held, place: { kind: 'seat', seats: held.seats, ticket: held.ticket } };
  if (queued) {
    const place = { kind: 'queue', seats: queued.seats, ticket: queued.ticket, position: index + 1 } as const;
    return { seatsLeft, waiting, party: queued, place };
  }
  return { seatsLeft, waiting };
};
