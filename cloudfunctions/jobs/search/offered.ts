import { division } from '../../../domain/job/divisions';
import type { EducationLevel } from '../../../domain/job/education-level';
import type { EmployerKind } from '../../../domain/job/employer-kind';
import type { Facets } from '../../../domain/job/finder';
import type { JobKind } from '../../../domain/job/kind';

export interface Counted {
  name: string;
  count: number;
}

/** A place by its six digits: cities end in 00. */
export interface CountedPlace extends Counted {
  code: string;
}

/** What a list can be narrowed to, with the exact number of openings each choice would leave. The most frequent first, as many as a sheet can show. */
export interface OfferedFacets {
  kinds: Partial<Record<JobKind, number>>;
  /** By the level one holds: openings that ask for no more. */
  education: Partial<Record<EducationLevel, number>>;
  /** By floor in yuan a month. */
  salary: Record<string, number>;
  employerKinds: Partial<Record<EmployerKind, number>>;
  places: CountedPlace[];
  industries: Counted[];
  chains: Counted[];
  /** Classes of majors. */
  majors: Counted[];
  welfare: Counted[];
  closingSoon: number;
  newThisWeek: number;
  overseas: number;
}

type Most = Record<'places' | 'industries' | 'chains' | 'majors' | 'welfare', number>;

/** Beside the cards of a first page there is room for the most frequent; a sheet that shows nothing else has room for all that is chosen from. */
export const besideCards: Most = { places: 24, industries: 12, chains: 10, majors: 12, welfare: 12 };
export const inSheet: Most = { places: 72, industries: 24, chains: 24, majors: 30, welfare: 20 };

function mostFrequent(counts: Readonly<Record<string, number>>, howMany: number, isOffered: (value: string) => boolean = () => true): [string, number][] {
  return Object.entries(counts)
    .filter(([value]) => isOffered(value))
    .sort(([a, left], [b, right]) => right - left || (a < b ? -1 : 1))
    .slice(0, howMany);
}

const named = (counts: Readonly<Record<string, number>>, howMany: number, isOffered?: (value: string) => boolean): Counted[] =>
  mostFrequent(counts, howMany, isOffered).map(([name, count]) => ({ name, count }));

const isProvince = (code: string): boolean => code.endsWith('0000');

const placesIn = (counts: Facets['places'], howMany: number, chosen: readonly string[], isOffered: (code: string) => boolean): CountedPlace[] => {
  const frequent = mostFrequent(counts, howMany, isOffered);
  const lost = chosen.filter((code) => !frequent.some(([offeredCode]) => offeredCode === code)).map((code): [string, number] => [code, counts[code] ?? 0]);
  return [...frequent, ...lost].map(([code, count]) => ({ code, name: division(code)?.name ?? code, count }));
};

/** `chosen`: codes of places that are named in any case. Of majors the classes are offered, single ones are typed; beside cards provinces only say again what their cities say. */
export const offered = (facets: Facets, most: Most, chosen: readonly string[] = []): OfferedFacets => ({
  kinds: facets.kinds,
  education: facets.education,
  salary: facets.salary,
  employerKinds: facets.employerKinds,
  places: placesIn(facets.places, most.places, chosen, (code) => most === inSheet || !isProvince(code)),
  industries: named(facets.industries, most.industries),
  chains: named(facets.chains, most.chains),
  majors: named(facets.majors, most.majors, (name) => name.endsWith('类')),
  welfare: named(facets.welfare, most.welfare),
  closingSoon: facets.closingSoon.yes ?? 0,
  newThisWeek: facets.newThisWeek.yes ?? 0,
  overseas: facets.overseas.yes ?? 0,
});
