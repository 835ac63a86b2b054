/** Which openings a query's conditions let pass, entry by entry of a part of the index. */
import { classOfMajor } from '../../catalogue/majors';
import type { OpenSegment } from '../../search/open-index';
import { rankOf as rungOf } from '../education-level';
import { wholeClass, type JobShape, type Mark } from '../entry';
import { weekMs, type JobQuery } from '../query';

/** What people filter by. */
export const dimensions = ['kinds', 'education', 'places', 'salary', 'employerKinds', 'industries', 'chains', 'majors', 'welfare', 'employer', 'closingSoon', 'newThisWeek', 'overseas'] as const;
export type Dimension = (typeof dimensions)[number];

export type Part = OpenSegment<JobShape>;
export type Column = keyof Part['segment']['sets'];

/** A part of the index with what a query makes of each entry. */
export interface Judged {
  part: Part;
  /** Bit `d` is set where dimension `d` turns the entry away; −1 where it is not found at all. */
  turnedAway: Int32Array;
  /** How well it answers the text; missing when nothing was asked in words. */
  scores: Float32Array | undefined;
}

/** 1 for openings one may still apply to. */
export function listedIn(part: Part, now: Date): Uint8Array {
  const { segment, hidden } = part;
  const listed = marked(part, 'listed').slice();
  const { closesAt } = segment.numbers;
  const moment = now.getTime();
  for (let entry = 0; entry < segment.size; entry += 1) if (hidden[entry] === 1 || (closesAt[entry] ?? NaN) < moment) listed[entry] = 0;
  return listed;
}

/** 1 for entries with any of these values in the column. */
export function withAny({ segment }: Part, column: Column, wanted: readonly string[]): Uint8Array {
  const { values, starts, items } = segment.sets[column];
  const isWanted = Uint8Array.from(values, (value) => (wanted.includes(value) ? 1 : 0));
  const has = new Uint8Array(segment.size);
  for (let entry = 0; entry < segment.size; entry += 1)
    for (let at = starts[entry] ?? 0; at < (starts[entry + 1] ?? 0); at += 1) if (isWanted[items[at] ?? 0] === 1) has[entry] = 1;
  return has;
}

const marksOf = new WeakMap<Part, Map<Mark, Uint8Array>>();

/** 1 for entries with the mark; worked out once for each part, which never changes. Not to be written to. */
export function marked(part: Part, mark: Mark): Uint8Array {
  const known = marksOf.get(part) ?? new Map<Mark, Uint8Array>();
  marksOf.set(part, known);
  const has = known.get(mark) ?? withAny(part, 'marks', [mark]);
  known.set(mark, has);
  return has;
}

/** Naming a major also finds what asks for its whole class. */
const withWholeClasses = (majors: readonly string[]): string[] => [...majors, ...majors.flatMap((major) => classOfMajor(major) ?? []).map(wholeClass)];

export type Test = (entry: number) => boolean;

function testsOf(part: Part, query: JobQuery, now: Date): (Test | undefined)[] {
  const { rung, closesAt, publishedAt } = part.segment.numbers;
  const hasOneOf = (column: Column, wanted: readonly string[] | undefined): Test | undefined => {
    if (!wanted?.length) return undefined;
    const has = withAny(part, column, wanted);
    return (entry) => has[entry] === 1;
  };
  const inPlace = hasOneOf('areas', query.places);
  const anywhere = marked(part, 'anywhere');
  const overseas = marked(part, 'overseas');
  const { education, salaryFloor } = query;
  const tests: Record<Dimension, Test | undefined> = {
    kinds: hasOneOf('kind', query.kinds),
    education: education === undefined ? undefined : (entry) => (rung[entry] ?? -1) <= rungOf(education),
    places: inPlace && ((entry) => inPlace(entry) || anywhere[entry] === 1),
    salary: salaryFloor === undefined ? undefined : (entry) => reaches(part, entry, salaryFloor),
    employerKinds: hasOneOf('employerKinds', query.employerKinds),
    industries: hasOneOf('industries', query.industries),
    chains: hasOneOf('chains', query.chains),
    majors: hasOneOf('majors', query.majors && withWholeClasses(query.majors)),
    welfare: query.welfare?.length ? all(query.welfare.map((tag) => hasOneOf('welfare', [tag]))) : undefined,
    employer: hasOneOf('employerId', query.employerId === undefined ? undefined : [query.employerId]),
    closingSoon: query.closingSoon ? (entry) => isSoon(closesAt[entry] ?? NaN, now) : undefined,
    newThisWeek: query.newThisWeek ? (entry) => isNew(publishedAt[entry] ?? NaN, now) : undefined,
    overseas: query.overseas ? (entry) => overseas[entry] === 1 : undefined,
  };
  return dimensions.map((dimension) => tests[dimension]);
}

const all = (tests: readonly (Test | undefined)[]): Test => (entry) => tests.every((test) => test === undefined || test(entry));
export const isSoon = (closesAt: number, now: Date): boolean => closesAt >= now.getTime() && closesAt < now.getTime() + weekMs;
export const isNew = (publishedAt: number, now: Date): boolean => publishedAt > now.getTime() - weekMs;

/** Open-ended pay (8000 起) may reach any floor. */
export function reaches({ segment }: Part, entry: number, floor: number): boolean {
  const [min, max] = [segment.numbers.monthlyMin[entry] ?? NaN, segment.numbers.monthlyMax[entry] ?? NaN];
  if (Number.isNaN(min) && Number.isNaN(max)) return false;
  return Number.isNaN(max) || max >= floor;
}

/** `found`: 1 for entries that the text, and everything else that is no filter, lets be found. Plain loops: they walk over every opening there is. */
export function judge(part: Part, query: JobQuery, now: Date, found: Uint8Array): Int32Array {
  const { size } = part.segment;
  const turnedAway = new Int32Array(size);
  for (let entry = 0; entry < size; entry += 1) turnedAway[entry] = found[entry] === 1 ? 0 : -1;
  for (const [dimension, test] of testsOf(part, query, now).entries()) {
    if (!test) continue;
    const bit = 1 << dimension;
    for (let entry = 0; entry < size; entry += 1) {
      const bits = turnedAway[entry] ?? -1;
      if (bits >= 0 && !test(entry)) turnedAway[entry] = bits | bit;
    }
  }
  return turnedAway;
}
