import * as v from 'valibot';
import { spanOfWeeks } from '../../domain/activity/calendar';
import { covers } from '../../domain/person/region';
import { regionName } from '../../domain/person/region-name';
import { command as _, open } from '../runtime';
import { narrowed, narrowing } from './list';

export interface ActivityDays {
  /** Days of Shanghai on which something begins, those called off left out. */
  days: { day: string; count: number }[];
  /** Whose activities the weeks of the month have, before any district was chosen. */
  districts: { region: string; name: string; count: number }[];
}

interface Group {
  _id: { day: string; district: string };
  count: number;
}

/** More days and districts than the weeks of a month have. */
const GROUPS = 1000;

/** How many activities begin on each day of the weeks a month touches. `month`: `YYYY-MM` of Shanghai. Public-safe. */
export const days = open
  .input(v.strictObject({ ...narrowing, month: v.pipe(v.string(), v.regex(/^20\d\d-(?:0[1-9]|1[0-2])$/)) }))
  .query(async ({ input: { kind, district, month }, ctx }): Promise<ActivityDays> => {
    const { from, to } = spanOfWeeks(month);
    const groups = await ctx.db.activities.aggregate<Group>(
      [
        ['match', _.and([narrowed({ kind }), { startsAt: _.gte(from).and(_.lt(to)), calledOff: _.exists(false) }])],
        ['group', { _id: { day: { $dateToString: { date: '$startsAt', format: '%Y-%m-%d', timezone: 'Asia/Shanghai' } }, district: '$district' }, count: { $sum: 1 } }],
      ],
      GROUPS,
    );
    const shown = groups.filter(({ _id }) => !district || covers(district, _id.district));
    return {
      days: summed(shown.map(({ _id, count }) => [_id.day, count])).map(([day, count]) => ({ day, count })),
      districts: summed(groups.map(({ _id, count }) => [_id.district, count])).map(([region, count]) => ({ region, name: regionName(region), count })),
    };
  });

/** Counts added up by name, the names in their order. */
const summed = (counts: readonly (readonly [name: string, count: number])[]): [string, number][] => {
  const sums = new Map<string, number>();
  for (const [name, count] of counts) sums.set(name, (sums.get(name) ?? 0) + count);
  return [...sums].sort(([a], [b]) => (a < b ? -1 : 1));
};
