/** Which openings a query's conditions let pass, entry by entry of a part of the index. */
import { classOfMajor } from '../../catalogue/majors';
import { rankOf as rungOf } from '../education-level';
import { wholeClass } from '../entry';
import { weekMs, type JobQuery } from '../query';
import { marked, reaches, type Column, type Part } from './columns';

/** What people filter by. */
export const dimensions = ['kinds', 'education', 'places', 'salary', 'employerKinds', 'industries', 'chains', 'majors', 'welfare', 'employer', 'closingSoon', 'newThisWeek', 'overseas'] as const;
export type Dimension = (typeof dimensions)[number];

/** A part of the index with what a query makes of the entries it finds. */
export interface Judged {
  part: Part;
  /** What the text, and everything else that is no filter, lets be found. */
  entries: Uint32Array;
  /** Beside each of them: bit `d` is set where dimension `d` turns it away. */
  turnedAway: Int32Array;
  /** By entry, how well it answers the text; missing when nothing was asked in words. */
  scores: Float32Array | undefined;
}

/** Openings one may still apply to: 1 for each entry that is one, and the entries themselves. Not to be written to. */
export interface Listed {
  is: Uint8Array;
  entries: Uint32Array;
}

interface ListedUntil extends Listed {
  hidings: number;
  /** Milliseconds: true from here to there, the end not included. */
  from: number;
  until: number;
}

const listedOf = new WeakMap<Part, ListedUntil>();

/** Worked out anew when the next opening closes, or when a later segment hides others. */
export function listedIn(part: Part, now: Date): Listed {
  const moment = now.getTime();
  const known = listedOf.get(part);
  if (known && known.hidings === part.hidings && known.from <= moment && moment < known.until) return known;
  const listed = { ...listedAt(part, moment), hidings: part.hidings, from: moment };
  listedOf.set(part, listed);
  return listed;
}

function listedAt(part: Part, moment: number): Listed & { until: number } {
  const { segment, hidden } = part;
  const is = marked(part, 'listed').slice();
  const { closesAt } = segment.numbers;
  const entries: number[] = [];
  let until = Infinity;
  for (let entry = 0; entry < segment.size; entry += 1) {
    const closes = closesAt[entry] ?? NaN;
    if (hidden[entry] === 1 || closes < moment) is[entry] = 0;
    if (is[entry] !== 1) continue;
    entries.push(entry);
    // Whoever closes at this very moment is still there.
    if (closes + 1 < until) until = closes + 1;
  }
  return { is, entries: Uint32Array.from(entries), until };
}

/** Naming a major also finds what asks for its whole class. */
const withWholeClasses = (majors: readonly string[]): string[] => [...majors, ...majors.flatMap((major) => classOfMajor(major) ?? []).map(wholeClass)];

type Test = (entry: number) => boolean;

function testsOf(part: Part, query: JobQuery, now: Date): (Test | undefined)[] {
  const { rung, closesAt, publishedAt } = part.segment.numbers;
  const hasOneOf = (column: Column, wanted: readonly string[] | undefined): Test | undefined => {
    if (!wanted?.length) return undefined;
    const { values, starts, items } = part.segment.sets[column];
    const isWanted = Uint8Array.from(values, (value) => (wanted.includes(value) ? 1 : 0));
    return (entry) => {
      for (let at = starts[entry] ?? 0; at < (starts[entry + 1] ?? 0); at += 1) if (isWanted[items[at] ?? 0] === 1) return true;
      return false;
    };
  };
  const inPlace = hasOneOf('areas', query.places);
  const anywhere = marked(part, 'anywhere');
  const overseas = marked(part, 'overseas');
  const { education, salaryFloor } = query;
  const held = education === undefined ? -1 : rungOf(education);
  const [soon, lately] = [soonFrom(now), newFrom(now)];
  const tests: Record<Dimension, Test | undefined> = {
    kinds: hasOneOf('kind', query.kinds),
    education: education === undefined ? undefined : (entry) => (rung[entry] ?? -1) <= held,
    places: inPlace && ((entry) => inPlace(entry) || anywhere[entry] === 1),
    salary: salaryFloor === undefined ? undefined : (entry) => reaches(part, entry, salaryFloor),
    employerKinds: hasOneOf('employerKinds', query.employerKinds),
    industries: hasOneOf('industries', query.industries),
    chains: hasOneOf('chains', query.chains),
    majors: hasOneOf('majors', query.majors && withWholeClasses(query.majors)),
    welfare: query.welfare?.length ? all(query.welfare.map((tag) => hasOneOf('welfare', [tag]))) : undefined,
    employer: hasOneOf('employerId', query.employerId === undefined ? undefined : [query.employerId]),
    closingSoon: query.closingSoon ? (entry) => isWithin(closesAt[entry] ?? NaN, soon) : undefined,
    newThisWeek: query.newThisWeek ? (entry) => isWithin(publishedAt[entry] ?? NaN, lately) : undefined,
    overseas: query.overseas ? (entry) => overseas[entry] === 1 : undefined,
  };
  return dimensions.map((dimension) => tests[dimension]);
}

const all = (tests: readonly (Test | undefined)[]): Test => (entry) => tests.every((test) => test === undefined || test(entry));

/** Milliseconds; the end is not included. */
export interface Span {
  from: number;
  until: number;
}

/** When what closes soon closes. */
export const soonFrom = (now: Date): Span => ({ from: now.getTime(), until: now.getTime() + weekMs });
/** When what is new was published. */
export const newFrom = (now: Date): Span => ({ from: now.getTime() - weekMs + 1, until: Infinity });
export const isWithin = (moment: number, { from, until }: Span): boolean => moment >= from && moment < until;

/** Beside each of these entries the dimensions that turn it away, see `Judged`. Plain loops: there may be a hundred thousand. */
export function judge(part: Part, query: JobQuery, now: Date, entries: Uint32Array): Int32Array {
  const turnedAway = new Int32Array(entries.length);
  for (const [dimension, test] of testsOf(part, query, now).entries()) {
    if (!test) continue;
    const bit = 1 << dimension;
    for (let at = 0; at < entries.length; at += 1) if (!test(entries[at] ?? 0)) turnedAway[at] = (turnedAway[at] ?? 0) | bit;
  }
  return turnedAway;
}
