import * as v from 'valibot';
import type { ApplicationState } from '../../../domain/job/application';
import type { StudyLevel } from '../../../domain/person/profile';
import { bounds, staff, type Database } from '../../runtime';
import { heldOpening } from './held';
import { narrowed, narrowing, ofOpening } from './narrowed';

export interface ApplicantCard {
  ref: string;
  name: string;
  university: string;
  level: StudyLevel;
  yearOfStudy: number;
  major: string;
  local: boolean;
  state: ApplicationState;
  sentAt: string;
  hasFile: boolean;
  /** The application as it was looked at: an answer is about this and no other. */
  revision: number;
}

export interface ApplicantPage {
  title: string;
  applicants: ApplicantCard[];
  /** How many fit. */
  total: number;
  /** With the first page: what can be narrowed to, over all that stand. */
  facets: { states: Partial<Record<ApplicationState, number>>; levels: Partial<Record<StudyLevel, number>>; universities: { name: string; count: number }[]; local: number } | null;
  next: number | null;
}

const PAGE = 30;
/** Universities offered as filters, the most frequent first. */
const OFFERED = 12;

/** Who applied to one opening of the contact's employers, the latest first. Refuses with JOB_NOT_FOUND. */
export const list = staff('employerContact')
  .input(v.strictObject({ ...narrowing, cursor: v.optional(bounds.whole(0, 100_000)) }))
  .query(async ({ input, ctx }): Promise<ApplicantPage> => {
    const { db } = ctx;
    const { opening, names } = await heldOpening(db, input.jobId, ctx.reach.employers);
    const from = input.cursor ?? 0;
    const condition = narrowed(input, names);
    const [found, total, facets] = await Promise.all([
      db.applications.find(condition, { order: [['sentAt', 'desc'], ['_id', 'asc']], skip: from, limit: PAGE + 1 }),
      db.applications.count(condition),
      from === 0 ? facetsOf(db, input.jobId, names) : null,
    ]);
    const applicants = found.slice(0, PAGE).flatMap(({ ref, state, sentAt, revision, introduction }) => {
      if (!introduction) return [];
      const { name, university, level, yearOfStudy, major, local, file } = introduction;
      return [{ ref, name, university, level, yearOfStudy, major, local, state, sentAt: sentAt.toISOString(), hasFile: file !== undefined, revision }];
    });
    return { title: opening.job.title, applicants, total, facets, next: found.length > PAGE ? from + PAGE : null };
  });

interface Group {
  _id: { state: ApplicationState; level: StudyLevel; university: string; local: boolean };
  count: number;
}

const facetsOf = async (db: Database, jobId: string, names: readonly string[]): Promise<NonNullable<ApplicantPage['facets']>> => {
  const groups = await db.applications.aggregate<Group>(
    [
      ['match', ofOpening(jobId, names)],
      ['group', { _id: { state: '$state', level: '$introduction.level', university: '$introduction.university', local: '$introduction.local' }, count: { $sum: 1 } }],
    ],
    10_000,
  );
  const universities = Object.entries(countBy(groups, ({ university }) => university)).map(([name, count]) => ({ name, count: count ?? 0 }));
  return {
    states: countBy(groups, ({ state }) => state),
    levels: countBy(groups, ({ level }) => level),
    universities: universities.sort((one, other) => other.count - one.count || (one.name < other.name ? -1 : 1)).slice(0, OFFERED),
    local: groups.filter(({ _id }) => _id.local).reduce((sum, { count }) => sum + count, 0),
  };
};

const countBy = <Key extends string>(groups: readonly Group[], keyOf: (group: Group['_id']) => Key): Partial<Record<Key, number>> => {
  const counts: Partial<Record<Key, number>> = {};
  for (const { _id, count } of groups) counts[keyOf(_id)] = (counts[keyOf(_id)] ?? 0) + count;
  return counts;
};
