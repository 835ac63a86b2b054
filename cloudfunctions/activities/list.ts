import * as v from 'valibot';
import { activityKinds, type ActivityKind } from '../../domain/activity/kind';
import { spanOfDays } from '../../domain/activity/calendar';
import { bounds, command as _, open } from '../runtime';
import type { Condition } from '../runtime/database';
import { standings } from '../runtime/seats';
import { within } from '../runtime/within';
import { cardOf, type ActivityCard } from './card';

const kinds = Object.keys(activityKinds) as [ActivityKind, ...ActivityKind[]];
const PAGE = 20;

export interface ActivityPage {
  activities: ActivityCard[];
  /** Where the next page begins; null at the end. */
  next: number | null;
}

/** What a list of activities, and a calendar of them, can be narrowed to. The letter home is not an event and is left out unless asked for. */
export const narrowing = { kind: v.optional(v.picklist(kinds)), district: v.optional(bounds.region) };

interface Narrowing {
  kind?: ActivityKind | undefined;
  district?: string | undefined;
}

export const narrowed = ({ kind, district }: Narrowing, now: Date): Condition =>
  _.and([{ kind: kind ?? _.neq('letter') }, district ? within('district', [district]) : {}, kind === 'letter' ? { startsAt: _.lte(now) } : {}]);

/** Neither over nor put away. */
export const stillToCome = (now: Date): Condition => ({ endsAt: _.gt(now), archivedAt: _.exists(false) });

/** What its day in a calendar shows: all but what was called off, or put away before it was over. */
export const shownOnDays = (now: Date): Condition => _.and([{ calledOff: _.exists(false) }, _.or([{ endsAt: _.lte(now) }, { archivedAt: _.exists(false) }])]);

/**
 * Activities that are not over, soonest first; `past` those that are, latest first. `from` and `to`: those that begin on these days of
 * Shanghai, over or not. `series`: of one series, in whichever district. A letter is there from its day on.
 */
export const list = open
  .input(
    v.strictObject({
      ...narrowing,
      from: v.optional(bounds.day),
      to: v.optional(bounds.day),
      past: v.optional(v.boolean()),
      series: v.optional(bounds.id),
      cursor: v.optional(bounds.whole(0, 10_000)),
    }),
  )
  .query(async ({ input, ctx }): Promise<ActivityPage> => {
    const { from: day, to: lastDay = day, past, series, cursor: from = 0 } = input;
    const now = ctx.now();
    const found = await ctx.db.activities.find(
      _.and([
        narrowed(input, now),
        day ? _.and([beginningIn(day, lastDay ?? day), shownOnDays(now)]) : past ? { endsAt: _.lte(now) } : stillToCome(now),
        series ? { series } : {},
      ]),
      { order: [['startsAt', past ? 'desc' : 'asc'], ['_id', 'asc']], skip: from, limit: PAGE + 1 },
    );
    const page = found.slice(0, PAGE);
    const byId = await standings(ctx.db.seatLedgers, page.map(({ _id }) => _id));
    return { activities: page.map((activity) => cardOf(activity, byId.get(activity._id))), next: found.length > PAGE ? from + PAGE : null };
  });

const beginningIn = (first: string, last: string): Condition => {
  const { from, to } = spanOfDays(first, last);
  return { startsAt: _.gte(from).and(_.lt(to)) };
};
