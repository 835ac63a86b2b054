/** How many openings each choice of a filter would leave. */
import { rankOf as rungOf, type EducationLevel } from '../education-level';
import { eachItem } from '../../search/open-index';
import { salarySteps } from '../query';
import { dimensions, isNew, isSoon, marked, reaches, type Column, type Dimension, type Judged, type Test } from './judge';

/** By dimension and value. Education: by the level one holds; salary: by floor in yuan a month; the last three: under `yes`. */
export type Facets = Record<Exclude<Dimension, 'employer'>, Record<string, number>>;

const heldLevels: readonly EducationLevel[] = ['secondary', 'college', 'bachelor', 'master', 'doctor'];
const columnOf = { kinds: 'kind', places: 'areas', employerKinds: 'employerKinds', industries: 'industries', chains: 'chains', majors: 'majors', welfare: 'welfare' } as const satisfies Partial<Record<Dimension, Column>>;

/** Exact: each dimension's counts are taken with all others applied, as if it were not set; those of welfare, where every tag must hold, with itself. */
export function countFacets(judged: readonly Judged[], now: Date): Facets {
  const facets = Object.fromEntries(dimensions.map((dimension) => [dimension, {}])) as Facets;
  for (const one of judged) countIn(one, now, facets);
  addAnywhere(judged, facets.places);
  return facets;
}

/** What can be done anywhere fits every place, also those it does not name. */
function addAnywhere(judged: readonly Judged[], places: Record<string, number>): void {
  const everywhere = 1 << dimensions.indexOf('places');
  let all = 0;
  const naming: Record<string, number> = {};
  for (const { part, entries, turnedAway } of judged) {
    const anywhere = marked(part, 'anywhere');
    const { areas } = part.segment.sets;
    for (let at = 0; at < entries.length; at += 1) {
      const entry = entries[at] ?? 0;
      if (anywhere[entry] !== 1 || (turnedAway[at] !== 0 && turnedAway[at] !== everywhere)) continue;
      all += 1;
      eachItem(areas, entry, (item) => {
        const code = areas.values[item] ?? '';
        naming[code] = (naming[code] ?? 0) + 1;
      });
    }
  }
  for (const code of Object.keys(places)) places[code] = (places[code] ?? 0) + all - (naming[code] ?? 0);
}

function countIn({ part, entries, turnedAway }: Judged, now: Date, facets: Facets): void {
  const { segment } = part;
  const { passing, nearly } = sorted(entries, turnedAway);
  const add = (dimension: keyof Facets, value: string, count: number): void => {
    if (count > 0) facets[dimension][value] = (facets[dimension][value] ?? 0) + count;
  };
  const listsFor = (dimension: Dimension): Uint32Array[] => (dimension === 'welfare' ? [passing] : [passing, nearly[dimensions.indexOf(dimension)] ?? new Uint32Array()]);
  for (const [dimension, column] of Object.entries(columnOf) as [keyof typeof columnOf, Column][]) {
    const { values, starts, items } = segment.sets[column];
    const counts = new Uint32Array(values.length);
    for (const list of listsFor(dimension))
      for (let index = 0; index < list.length; index += 1) {
        const entry = list[index] ?? 0;
        const end = starts[entry + 1] ?? 0;
        for (let at = starts[entry] ?? 0; at < end; at += 1) counts[items[at] ?? 0] = (counts[items[at] ?? 0] ?? 0) + 1;
      }
    for (let item = 0; item < values.length; item += 1) add(dimension, values[item] ?? '', counts[item] ?? 0);
  }
  const { rung, closesAt, publishedAt } = segment.numbers;
  const held = heldLevels.map(rungOf);
  const levels = reachedIn(listsFor('education'), held.length, (entry) => held.findIndex((level) => (rung[entry] ?? -1) <= level));
  for (const [at, level] of heldLevels.entries()) add('education', level, upTo(levels, at));
  // From the highest floor down: whoever reaches one reaches all below it.
  const floors = [...salarySteps].reverse();
  const steps = reachedIn(listsFor('salary'), floors.length, (entry) => floors.findIndex((floor) => reaches(part, entry, floor)));
  for (const [at, floor] of floors.entries()) add('salary', String(floor), upTo(steps, at));
  const countWhere = (dimension: keyof Facets, test: Test): void => {
    let count = 0;
    for (const list of listsFor(dimension)) for (let index = 0; index < list.length; index += 1) if (test(list[index] ?? 0)) count += 1;
    add(dimension, 'yes', count);
  };
  countWhere('closingSoon', (entry) => isSoon(closesAt[entry] ?? NaN, now));
  countWhere('newThisWeek', (entry) => isNew(publishedAt[entry] ?? NaN, now));
  const abroad = marked(part, 'overseas');
  countWhere('overseas', (entry) => abroad[entry] === 1);
}

/** For steps each of which includes the one before: how many entries reach which step first; −1 is none. */
function reachedIn(lists: readonly Uint32Array[], steps: number, firstReached: (entry: number) => number): Uint32Array {
  const counts = new Uint32Array(steps);
  for (const list of lists)
    for (let index = 0; index < list.length; index += 1) {
      const step = firstReached(list[index] ?? 0);
      if (step >= 0) counts[step] = (counts[step] ?? 0) + 1;
    }
  return counts;
}

const upTo = (counts: Uint32Array, last: number): number => counts.subarray(0, last + 1).reduce((sum, count) => sum + count, 0);

/** The entries that pass everything, and for each dimension those that it alone turns away. */
function sorted(entries: ArrayLike<number>, turnedAway: Int32Array): { passing: Uint32Array; nearly: Uint32Array[] } {
  // Counted first, so that nothing grows while every opening is walked over.
  const counts = new Uint32Array(dimensions.length + 1);
  for (let at = 0; at < turnedAway.length; at += 1) {
    const list = listOf(turnedAway[at] ?? 0);
    if (list >= 0) counts[list] = (counts[list] ?? 0) + 1;
  }
  const lists = Array.from(counts, (count) => new Uint32Array(count));
  const ends = new Uint32Array(counts.length);
  for (let at = 0; at < turnedAway.length; at += 1) {
    const list = listOf(turnedAway[at] ?? 0);
    if (list < 0) continue;
    const its = lists[list];
    const end = ends[list] ?? 0;
    if (its) its[end] = entries[at] ?? 0;
    ends[list] = end + 1;
  }
  const [passing = new Uint32Array(), ...nearly] = lists;
  return { passing, nearly };
}

/** 0 where nothing turns the entry away, `d` + 1 where dimension `d` alone does, −1 elsewhere. */
const listOf = (bits: number): number => (bits === 0 ? 0 : (bits & (bits - 1)) !== 0 ? -1 : 32 - Math.clz32(bits));
