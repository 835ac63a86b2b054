import * as v from 'valibot';
import type { ExceptionState } from '../../../domain/activity/exception';
import { sayYear, studyLevels } from '../../../domain/person/profile';
import { bounds, command as _, staff } from '../../runtime';
import { within } from '../../runtime/within';

export interface ExceptionCase {
  id: string;
  activityId: string;
  activity: string;
  name: string;
  university: string;
  level: string;
  year: string;
  graduationYear: number;
  /** What does not fit, as the person was told. */
  misses: string[];
  reason: string;
  state: ExceptionState;
  /** ISO 8601 in UTC. */
  askedAt: string;
  /** The organiser's answer; null before, or when it was a bare yes. */
  words: string | null;
  /** The caller asked it themselves: a colleague answers. */
  isOwn: boolean;
}

export interface ExceptionPage {
  cases: ExceptionCase[];
  /** Where the next page begins; null at the end. */
  next: number | null;
}

const PAGE = 30;

/** Who asks to come to activities of the caller's regions that are not for them: activity by activity, the earliest first; or what was answered. */
export const queue = staff('editor')
  .input(v.strictObject({ settled: v.boolean(), cursor: v.optional(bounds.whole(0, 10_000)) }))
  .query(async ({ input: { settled, cursor: from = 0 }, ctx }): Promise<ExceptionPage> => {
    const found = await ctx.db.exceptions.find(_.and([within('district', ctx.reach.regions), { state: settled ? _.neq('asked') : 'asked' }]), {
      order: [['activityId', 'asc'], ['askedAt', 'asc'], ['_id', 'asc']],
      skip: from,
      limit: PAGE + 1,
    });
    const page = found.slice(0, PAGE);
    const [people, activities] = await Promise.all([
      ctx.db.people.find({ _id: _.in(page.map(({ personId }) => personId)) }, { limit: PAGE }),
      ctx.db.activities.find({ _id: _.in(page.map(({ activityId }) => activityId)) }, { limit: PAGE, fields: ['title'] }),
    ]);
    const personOf = new Map(people.map((person) => [person._id, person]));
    const titleOf = new Map(activities.map(({ _id, title }) => [_id, title]));
    const cases = page.flatMap(({ _id, activityId, personId, misses, reason, state, askedAt, decision }) => {
      const person = personOf.get(personId);
      if (!person) return [];
      const { name, university, level, yearOfStudy, graduationYear } = person;
      return [
        {
          id: _id,
          activityId,
          activity: titleOf.get(activityId) ?? '已撤下的活动',
          name,
          university,
          level: studyLevels[level],
          year: sayYear(level, yearOfStudy),
          graduationYear,
          misses,
          reason,
          state,
          askedAt: askedAt.toISOString(),
          words: decision?.words ?? null,
          isOwn: personId === ctx.personId,
        },
      ];
    });
    return { cases, next: found.length > PAGE ? from + PAGE : null };
  });
