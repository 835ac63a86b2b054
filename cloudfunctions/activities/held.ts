import * as v from 'valibot';
import { lifeOf } from '../../domain/activity/life';
import { regionName } from '../../domain/person/region-name';
import { bounds, command as _, staff } from '../runtime';
import { standings } from '../runtime/seats';
import { within } from '../runtime/within';
import { cardOf, groupsOf, type ActivityCard, type SeatGroupCard } from './card';

export interface HeldActivity extends ActivityCard {
  state: ReturnType<typeof lifeOf>;
  isOver: boolean;
  /** Held in several districts: those of one series have it in common. */
  series: string | null;
  /** By name. */
  district: string;
  groups: SeatGroupCard[];
}

export interface HeldPage {
  activities: HeldActivity[];
  /** Where the next page begins; null at the end. */
  next: number | null;
}

const PAGE = 20;

/** Every published activity of the caller's regions, the latest first; what was put away by itself. */
export const held = staff('editor')
  .input(v.strictObject({ archived: v.boolean(), cursor: v.optional(bounds.whole(0, 10_000)) }))
  .query(async ({ input: { archived, cursor: from = 0 }, ctx }): Promise<HeldPage> => {
    const found = await ctx.db.activities.find(_.and([within('district', ctx.reach.regions), { archivedAt: _.exists(archived) }]), {
      order: [['startsAt', 'desc'], ['_id', 'asc']],
      skip: from,
      limit: PAGE + 1,
    });
    const page = found.slice(0, PAGE);
    const byId = await standings(ctx.db.seatLedgers, page.map(({ _id }) => _id));
    const now = ctx.now();
    const activities = page.map((activity) => {
      const standing = byId.get(activity._id);
      return { ...cardOf(activity, standing), groups: groupsOf(activity, standing), state: lifeOf(activity), isOver: now >= activity.endsAt, series: activity.series ?? null, district: regionName(activity.district) };
    });
    return { activities, next: found.length > PAGE ? from + PAGE : null };
  });
