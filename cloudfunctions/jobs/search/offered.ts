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

const most = { places: 24, industries: 12, chains: 10, majors: 12, welfare: 12 } as const;

function mostFrequent(counts: Readonly<Record<string, number>>, howMany: number, isOffered: (value: string) => boolean = () => true): [string, number][] {
  return Object.entries(counts)
    .filter(([value]) => isOffered(value))
    .sort(([a, left], [b, right]) => right - left || (a < b ? -1 : 1))
    .slice(0, howMany);
}

const named = (counts: Readonly<Record<string, number>>, howMany: number, isOffered?: (value: string) => boolean): Counted[] =>
  mostFrequent(counts, howMany, isOffered).map(([name, count]) => ({ name, count }));

/** Provinces only say again what their cities say; of majors the classes are offered, single ones are typed. */
export const offered = (facets: Facets): OfferedFacets => ({
  kinds: facets.kinds,
  education: facets.education,
  salary: facets.salary,
  employerKinds: facets.employerKinds,
  places: mostFrequent(facets.places, most.places, (code) => !code.endsWith('0000')).map(([code, count]) => ({ code, name: division(code)?.name ?? code, count })),
  industries: named(facets.industries, most.industries),
  chains: named(facets.chains, most.chains),
  majors: named(facets.majors, most.majors, (name) => name.endsWith('类')),
  welfare: named(facets.welfare, most.welfare),
  closingSoon: facets.closingSoon.yes ?? 0,
  newThisWeek: facets.newThisWeek.yes ?? 0,
  overseas: facets.overseas.yes ?? 0,
});
