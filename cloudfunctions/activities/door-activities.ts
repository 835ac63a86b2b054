import { DOOR_IS_KEPT } from '../../domain/activity/door/hours';
import { aggregate as $, command as _, staff } from '../runtime';
import { standings } from '../runtime/seats';
import { groupsOf, type SeatGroupCard } from './card';

export interface DoorActivity {
  id: string;
  title: string;
  startsAt: string;
  place: string;
  gates: string[];
  /** People expected: seats that are taken. */
  expected: number;
  arrived: number;
  /** People who came through each gate, most first. */
  perGate: { gate: string; arrived: number }[];
  waiting: number;
  /** Who is told when something changes: people who hold seats or wait, each of them once. */
  people: number;
  /** Whoever comes without having signed up is seated in one of them; none where all seats are one. */
  groups: SeatGroupCard[];
  calledOff: string | null;
  /** Whether a code may be shown in the room for people to check in alone. */
  selfCheckIn: boolean;
  /** The server's clock, so that a phone with a wrong one still knows when it scanned. */
  now: string;
}

/** Activities whose door the caller may open: not over for more than half a day, soonest first. */
export const doorActivities = staff('steward').query(async ({ ctx }): Promise<DoorActivity[]> => {
  const since = new Date(ctx.now().getTime() - DOOR_IS_KEPT);
  const live = await ctx.db.activities.find({ kind: _.neq('letter'), endsAt: _.gt(since), closedAt: _.exists(false), archivedAt: _.exists(false) }, { order: [['startsAt', 'asc']], limit: 1000 });
  const activities = live.filter(({ _id, district }) => ctx.reach.covers({ district, activityId: _id })).slice(0, 50);
  const counts = await ctx.db.signUps.aggregate<{ _id: { activityId: string; state: string }; seats: number; people: number }>(
    [
      ['match', { activityId: _.in(activities.map(({ _id }) => _id)) }],
      ['group', { _id: { activityId: '$activityId', state: '$state' }, seats: $.sum?.('$seats'), people: $.sum?.(1) }],
    ],
    1000,
  );
  const passed = await ctx.db.signUps.aggregate<{ _id: { activityId: string; gate: string }; seats: number }>(
    [
      ['match', { activityId: _.in(activities.map(({ _id }) => _id)), state: 'attended' }],
      ['group', { _id: { activityId: '$activityId', gate: '$checkIn.gate' }, seats: $.sum?.('$seats') }],
      ['sort', { seats: -1 }],
    ],
    1000,
  );
  const grouped = activities.flatMap(({ _id, groups = [] }) => (groups.length > 0 ? [_id] : []));
  const stands = grouped.length > 0 ? await standings(ctx.db.seatLedgers, grouped) : undefined;
  const count = (activityId: string, state: string, unit: 'seats' | 'people'): number =>
    counts.find(({ _id }) => _id.activityId === activityId && _id.state === state)?.[unit] ?? 0;
  return activities.map((activity) => {
    const { _id, title, startsAt, place, gates: named, calledOff, selfCheckIn = false } = activity;
    const arrived = count(_id, 'attended', 'seats');
    // A seat that is only kept for somebody is not theirs yet.
    const waiting = count(_id, 'waiting', 'people') + count(_id, 'offered', 'people');
    return {
      id: _id,
      title,
      startsAt: startsAt.toISOString(),
      place: place.name,
      gates: named,
      expected: count(_id, 'confirmed', 'seats') + arrived,
      arrived,
      perGate: passed.filter((each) => each._id.activityId === _id).map(({ _id: { gate }, seats }) => ({ gate, arrived: seats })),
      waiting,
      people: count(_id, 'confirmed', 'people') + waiting,
      groups: groupsOf(activity, stands?.get(_id)),
      calledOff: calledOff?.reason ?? null,
      selfCheckIn,
      now: ctx.now().toISOString(),
    };
  });
});
