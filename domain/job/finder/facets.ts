/** How many openings each choice of a filter would leave. */
import { eachItem } from '../../search/open-index';
import type { SetColumn } from '../../search/segment';
import { salarySteps } from '../query';
import { heldLevels, levelsBelow, marked, stepsReached, type Column } from './columns';
import { dimensions, newFrom, soonFrom, type Dimension, type Judged, type Span } from './judge';

/** By dimension and value. Education: by the level one holds; salary: by floor in yuan a month; the last three: under `yes`. */
export type Facets = Record<Exclude<Dimension, 'employer'>, Record<string, number>>;

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
    const { values } = segment.sets[column];
    const counts = countItems(listsFor(dimension), segment.sets[column]);
    for (let item = 0; item < values.length; item += 1) add(dimension, values[item] ?? '', counts[item] ?? 0);
  }
  // Whoever holds a level reaches what asks for it or less; whoever reaches a step of pay reaches those below it.
  const below = tally(listsFor('education'), levelsBelow(part), heldLevels.length + 1);
  for (const [at, level] of heldLevels.entries()) add('education', level, sumOf(below.subarray(0, at + 1)));
  const reached = tally(listsFor('salary'), stepsReached(part), salarySteps.length + 1);
  for (const [at, floor] of salarySteps.entries()) add('salary', String(floor), sumOf(reached.subarray(at + 1)));
  const { closesAt, publishedAt } = segment.numbers;
  add('closingSoon', 'yes', countWithin(listsFor('closingSoon'), closesAt, soonFrom(now)));
  add('newThisWeek', 'yes', countWithin(listsFor('newThisWeek'), publishedAt, newFrom(now)));
  add('overseas', 'yes', tally(listsFor('overseas'), marked(part, 'overseas'), 2)[1] ?? 0);
}

// Plain loops over columns: a common word is answered by tens of thousands, and each of them is counted in every dimension.

/** How many entries of the lists have each of the column's values. */
function countItems(lists: readonly Uint32Array[], { values, starts, items }: SetColumn): Uint32Array {
  const counts = new Uint32Array(values.length);
  for (const list of lists)
    for (let index = 0; index < list.length; index += 1) {
      const entry = list[index] ?? 0;
      const end = starts[entry + 1] ?? 0;
      for (let at = starts[entry] ?? 0; at < end; at += 1) {
        const item = items[at] ?? 0;
        counts[item] = (counts[item] ?? 0) + 1;
      }
    }
  return counts;
}

/** How many entries of the lists have each of the small numbers of a column. */
function tally(lists: readonly Uint32Array[], column: Uint8Array, numbers: number): Uint32Array {
  const counts = new Uint32Array(numbers);
  for (const list of lists)
    for (let index = 0; index < list.length; index += 1) {
      const number = column[list[index] ?? 0] ?? 0;
      counts[number] = (counts[number] ?? 0) + 1;
    }
  return counts;
}

function countWithin(lists: readonly Uint32Array[], moments: Float64Array, { from, until }: Span): number {
  let count = 0;
  for (const list of lists)
    for (let index = 0; index < list.length; index += 1) {
      const moment = moments[list[index] ?? 0] ?? NaN;
      if (moment >= from && moment < until) count += 1;
    }
  return count;
}

const sumOf = (counts: Uint32Array): number => counts.reduce((sum, count) => sum + count, 0);

/** The entries that pass everything, and for each dimension those that it alone turns away. */
function sorted(entries: Uint32Array, turnedAway: Int32Array): { passing: Uint32Array; nearly: Uint32Array[] } {
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
