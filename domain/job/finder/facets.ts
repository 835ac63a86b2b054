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
  for (const { part, turnedAway } of judged) {
    const anywhere = marked(part, 'anywhere');
    const { areas } = part.segment.sets;
    for (let entry = 0; entry < turnedAway.length; entry += 1) {
      if (anywhere[entry] !== 1 || (turnedAway[entry] !== 0 && turnedAway[entry] !== everywhere)) continue;
      all += 1;
      eachItem(areas, entry, (item) => {
        const code = areas.values[item] ?? '';
        naming[code] = (naming[code] ?? 0) + 1;
      });
    }
  }
  for (const code of Object.keys(places)) places[code] = (places[code] ?? 0) + all - (naming[code] ?? 0);
}

function countIn({ part, turnedAway }: Judged, now: Date, facets: Facets): void {
  const { segment } = part;
  const { passing, nearly } = sorted(turnedAway);
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
  const countWhere = (dimension: keyof Facets, value: string, test: Test): void => {
    let count = 0;
    for (const list of listsFor(dimension)) for (let index = 0; index < list.length; index += 1) if (test(list[index] ?? 0)) count += 1;
    add(dimension, value, count);
  };
  const { rung, closesAt, publishedAt } = segment.numbers;
  for (const level of heldLevels) {
    const held = rungOf(level);
    countWhere('education', level, (entry) => (rung[entry] ?? -1) <= held);
  }
  for (const step of salarySteps) countWhere('salary', String(step), (entry) => reaches(part, entry, step));
  countWhere('closingSoon', 'yes', (entry) => isSoon(closesAt[entry] ?? NaN, now));
  countWhere('newThisWeek', 'yes', (entry) => isNew(publishedAt[entry] ?? NaN, now));
  const abroad = marked(part, 'overseas');
  countWhere('overseas', 'yes', (entry) => abroad[entry] === 1);
}

/** The entries that pass everything, and for each dimension those that it alone turns away. */
function sorted(turnedAway: Int32Array): { passing: Uint32Array; nearly: Uint32Array[] } {
  // Counted first, so that nothing grows while every opening is walked over.
  const counts = new Uint32Array(dimensions.length + 1);
  for (let entry = 0; entry < turnedAway.length; entry += 1) {
    const list = listOf(turnedAway[entry] ?? -1);
    if (list >= 0) counts[list] = (counts[list] ?? 0) + 1;
  }
  const lists = Array.from(counts, (count) => new Uint32Array(count));
  const ends = new Uint32Array(counts.length);
  for (let entry = 0; entry < turnedAway.length; entry += 1) {
    const list = listOf(turnedAway[entry] ?? -1);
    if (list < 0) continue;
    const entries = lists[list];
    const end = ends[list] ?? 0;
    if (entries) entries[end] = entry;
    ends[list] = end + 1;
  }
  const [passing = new Uint32Array(), ...nearly] = lists;
  return { passing, nearly };
}

/** 0 where nothing turns the entry away, `d` + 1 where dimension `d` alone does, −1 elsewhere. */
const listOf = (bits: number): number => (bits === 0 ? 0 : bits < 0 || (bits & (bits - 1)) !== 0 ? -1 : 32 - Math.clz32(bits));
