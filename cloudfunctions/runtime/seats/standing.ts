import { offerTo, partyOf, placeInLine, seatOf, type Offer, type Party, type Place } from '../../../domain/activity/seats';
import { aggregate as $, command as _ } from '../database';
import type { Ledgers } from './ledger';

/** How a ledger stands, without carrying all of it over. */
export interface Standing {
  /** Below 0 after a cut. */
  seatsLeft: number;
  waiting: number;
  /** The same of each group, by its id; none where an activity has no groups. */
  groups: { id: string; seatsLeft: number; waiting: number }[];
}

export interface StandingOf extends Standing {
  party?: Party;
  place?: Place;
}

const fullness = {
  seatsLeft: 1,
  waiting: $.size?.('$queue'),
  groups: $.map?.({
    input: $.objectToArray?.($.ifNull?.(['$left', {}])),
    as: 'each',
    in: {
      id: '$$each.k',
      seatsLeft: '$$each.v',
      waiting: $.size?.($.filter?.({ input: '$queue', as: 'party', cond: $.eq?.(['$$party.group', '$$each.k']) })),
    },
  }),
};

/** Seats left and people waiting, for many activities in one call and a few bytes each. */
export const standings = async (ledgers: Ledgers, activityIds: readonly string[]): Promise<Map<string, Standing>> => {
  const rows = await ledgers.aggregate<Standing & { _id: string }>(
    [
      ['match', { _id: _.in([...activityIds]) }],
      ['project', fullness],
    ],
    1000,
  );
  return new Map(rows.map(({ _id, ...standing }) => [_id, standing]));
};

/** Whoever is found at the person's index in each list; somebody else where the person is not in it. */
type Row = Standing & { held?: Party; offered?: Offer; queued?: Party; ahead: number };

/** Where one person stands. */
export const standingOf = async (ledgers: Ledgers, activityId: string, who: string): Promise<StandingOf | undefined> => {
  const offers = $.ifNull?.(['$offers', []]);
  const index = $.indexOfArray?.(['$queue.who', who]);
  const [row] = await ledgers.aggregate<Row>(
    [
      ['match', { _id: activityId }],
      [
        'project',
        {
          ...fullness,
          held: $.arrayElemAt?.(['$holders', $.indexOfArray?.(['$holders.who', who])]),
          offered: $.arrayElemAt?.([offers, $.indexOfArray?.([$.ifNull?.(['$offers.who', []]), who])]),
          queued: $.arrayElemAt?.(['$queue', index]),
          index,
          // Only those of the same group are ahead: without groups that is everybody before.
          before: $.cond?.([$.gt?.(['$left', null]), $.slice?.(['$queue', index]), []]),
          left: 1,
        },
      ],
      [
        'project',
        {
          ...Object.fromEntries(['seatsLeft', 'waiting', 'groups', 'held', 'offered', 'queued'].map((name) => [name, 1])),
          ahead: $.cond?.([
            $.gt?.(['$left', null]),
            $.size?.($.filter?.({ input: '$before', as: 'party', cond: $.eq?.(['$$party.group', '$queued.group']) })),
            '$index',
          ]),
        },
      ],
    ],
    1,
  );
  if (!row) return undefined;
  const { seatsLeft, waiting, groups, held, offered, queued, ahead } = row;
  const stands = { seatsLeft, waiting, groups };
  if (held?.who === who) return { ...stands, party: held, place: seatOf(held) };
  if (offered?.who === who) return { ...stands, party: partyOf(offered), place: offerTo(offered) };
  return queued?.who === who ? { ...stands, party: queued, place: placeInLine(queued, ahead + 1) } : stands;
};
