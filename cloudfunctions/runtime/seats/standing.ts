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

type Row = Standing & { held: Party[]; offered: Offer[]; queued: Party[]; ahead: number };

/** Where one person stands. */
export const standingOf = async (ledgers: Ledgers, activityId: string, who: string): Promise<StandingOf | undefined> => {
  const mine = (list: unknown) => $.filter?.({ input: list, as: 'party', cond: $.eq?.(['$$party.who', who]) });
  const index = $.indexOfArray?.(['$queue.who', who]);
  const [row] = await ledgers.aggregate<Row>(
    [
      ['match', { _id: activityId }],
      [
        'project',
        {
          ...fullness,
          held: mine('$holders'),
          offered: mine($.ifNull?.(['$offers', []])),
          queued: mine('$queue'),
          index,
          // Only those of the same group are ahead: without groups that is everybody before.
          before: $.cond?.([$.gt?.([$.size?.('$queue.group'), 0]), $.slice?.(['$queue', index]), []]),
        },
      ],
      [
        'project',
        {
          ...Object.fromEntries(['seatsLeft', 'waiting', 'groups', 'held', 'offered', 'queued'].map((name) => [name, 1])),
          ahead: $.cond?.([
            $.gt?.([$.size?.('$queued.group'), 0]),
            $.size?.($.filter?.({ input: '$before', as: 'party', cond: $.eq?.(['$$party.group', $.arrayElemAt?.(['$queued.group', 0])]) })),
            '$index',
          ]),
        },
      ],
    ],
    1,
  );
  if (!row) return undefined;
  const { seatsLeft, waiting, groups, held: [held], offered: [offered], queued: [queued], ahead } = row;
  const stands = { seatsLeft, waiting, groups };
  if (held) return { ...stands, party: held, place: seatOf(held) };
  if (offered) return { ...stands, party: partyOf(offered), place: offerTo(offered) };
  return queued ? { ...stands, party: queued, place: placeInLine(queued, ahead + 1) } : stands;
};
