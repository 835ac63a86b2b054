import * as v from 'valibot';
import { fewestSeats } from '../../domain/activity/seats';
import { roomOf } from '../../domain/activity/seats-in-groups';
import { bounds, command as _, effect, refuse, staff } from '../runtime';
import { followResizes, promote, standings } from '../runtime/seats';

/** More would not fit into one ledger, see the architecture. */
const MOST = 10_000;

export interface SeatsSet {
  /** Of the activity as a whole. */
  capacity: number;
  /** Of what was resized. Below 0: so many more seats are taken than there are now; nobody is removed, and nobody moves up until they were given back. */
  seatsLeft: number;
  waiting: number;
}

/**
 * Raises or cuts the seats of an activity, or those of one of its groups, to `capacity`. A raise seats whoever waits, in their order; a cut removes nobody. Safe to repeat: a resize is named
 * by the device, decided in one write, and followed by the ledger in its turn, at the latest by the clock. Refuses with ACTIVITY_NOT_FOUND,
 * OUT_OF_REGION, ACTIVITY_CALLED_OFF, ACTIVITY_BEGUN, GROUP_NEEDED, GROUP_UNKNOWN, SEATS_TOO_FEW, TRY_AGAIN when another organiser was faster.
 */
export const setSeats = staff('editor')
  .input(v.strictObject({ activityId: bounds.id, resizeId: bounds.id, capacity: bounds.whole(1, MOST), group: v.optional(bounds.id) }))
  .mutation(async ({ input: { activityId, resizeId, capacity: to, group }, ctx }): Promise<SeatsSet> => {
    const now = ctx.now();
    const read = async () => (await ctx.db.activities.read(activityId)) ?? refuse('ACTIVITY_NOT_FOUND');
    let activity = await read();
    const { district, resizes = [], groups = [] } = activity;
    if (!ctx.reach.covers({ district, activityId })) refuse('OUT_OF_REGION');
    const isDone = (): boolean => activity.resizes?.some(({ id }) => id === resizeId) ?? false;
    if (!isDone()) {
      if (activity.calledOff) refuse('ACTIVITY_CALLED_OFF');
      if (now >= activity.startsAt) refuse('ACTIVITY_BEGUN', '活动已经开始，座位数不能再改。');
      const room = roomOf(activity, group);
      if (typeof room === 'string') return refuse(room);
      const { companions, capacity: from } = room;
      const capacity = activity.capacity + to - from;
      if (to < fewestSeats(companions)) refuse('SEATS_TOO_FEW', `可以带 ${companions} 位同行，至少要有 ${fewestSeats(companions)} 座。`);
      if (capacity > MOST) refuse('SEATS_TOO_MANY');
      await ctx.db.activities.updateOne(
        { _id: activityId, calledOff: _.exists(false), [`resizes.${resizes.length}`]: _.exists(false) },
        {
          capacity,
          ...(group !== undefined && { [`groups.${groups.findIndex(({ id }) => id === group)}.seats`]: to }),
          resizes: _.push([{ id: resizeId, at: now, from, to, ...of(group) }]),
          effects: _.push([effect.trace(ctx, { act: 'activity.setSeats', object: `activities/${activityId}`, district, before: { capacity: from, ...of(group) }, after: { capacity: to, ...of(group) } })]),
        },
      );
      activity = await read();
      if (!isDone()) refuse('TRY_AGAIN');
    }
    await followResizes(ctx.db, activity);
    await promote(ctx.db, activity, now);
    const standing = (await standings(ctx.db.seatLedgers, [activityId])).get(activityId);
    const { seatsLeft = 0, waiting = 0 } = (group === undefined ? standing : standing?.groups.find(({ id }) => id === group)) ?? {};
    return { capacity: activity.capacity, seatsLeft, waiting };
  });

const of = (group: string | undefined) => (group === undefined ? {} : { group });
