import * as v from 'valibot';
import { spanOfWeeks } from '../../domain/activity/calendar';
import { regionName } from '../../domain/person/region-name';
import { command as _, open } from '../runtime';
import type { Condition } from '../runtime/database';
import { narrowed, narrowing, shownOnDays, stillToCome } from './list';

export interface ActivityDays {
  /** Days of Shanghai on which something begins. */
  days: { day: string; count: number }[];
  /** Whose activities the weeks of the month have, and what is to come, before any district was chosen. */
  districts: { region: string; name: string; count: number }[];
}

interface Group {
  _id: string;
  count: number;
}

/** More than there are days in the weeks of a month, and more than one would choose from of districts. */
const GROUPS = 1000;

/** How many activities begin on each day of the weeks a month touches: those that the list of such a day shows. `month`: `YYYY-MM` of Shanghai. Public-safe. */
export const days = open
  .input(v.strictObject({ ...narrowing, month: v.pipe(v.string(), v.regex(/^20\d\d-(?:0[1-9]|1[0-2])$/)) }))
  .query(async ({ input: { kind, district, month }, ctx }): Promise<ActivityDays> => {
    const now = ctx.now();
    const { from, to } = spanOfWeeks(month);
    const counted = (where: Condition, by: unknown) => ctx.db.activities.aggregate<Group>([['match', where], ['group', { _id: by, count: { $sum: 1 } }]], GROUPS);
    const inMonth = _.and([{ startsAt: _.gte(from).and(_.lt(to)) }, shownOnDays(now)]);
    const [days, districts] = await Promise.all([
      counted(_.and([narrowed({ kind, district }, now), inMonth]), { $dateToString: { date: '$startsAt', format: '%Y-%m-%d', timezone: 'Asia/Shanghai' } }),
      counted(_.and([narrowed({ kind }, now), _.or([inMonth, stillToCome(now)])]), '$district'),
    ]);
    return {
      days: days.sort(byName).map(({ _id, count }) => ({ day: _id, count })),
      districts: districts.sort(byName).map(({ _id, count }) => ({ region: _id, name: regionName(_id), count })),
    };
  });

const byName = (a: Group, b: Group): number => (a._id < b._id ? -1 : 1);
