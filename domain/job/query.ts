/** What people ask of the list of openings, apart from any database. */
import { rankOf as rungOf, type EducationLevel } from './education-level';
import type { JobKind } from './kind';

export type JobSort = 'fit' | 'salary' | 'newest' | 'closing';

export interface JobQuery {
  text?: string;
  kinds?: readonly JobKind[];
  /** The level I hold: openings that ask for no more, or do not say. */
  education?: EducationLevel;
  /** Codes of divisions, six digits; an opening fits when one of its places lies in one of them. */
  places?: readonly string[];
  /** Yuan a month: openings whose pay may reach this. Openings without a figure do not fit. */
  salaryFloor?: number;
  sort: JobSort;
}

/** The few facts of an opening that filters, facets and orders look at. */
export interface JobHit {
  id: string;
  kind: JobKind;
  /** Rung of the lowest level asked for; −1 when the sheet does not say. */
  rung: number;
  /** Codes of every place and of the cities and provinces around them. */
  areas: readonly string[];
  /** Work anywhere: fits every place. */
  anywhere: boolean;
  monthlyMin?: number;
  monthlyMax?: number;
  closesAt?: Date;
  publishedAt: Date;
}

type Dimension = 'kinds' | 'education' | 'places' | 'salary';

const fits: Record<Dimension, (hit: JobHit, query: JobQuery) => boolean> = {
  kinds: (hit, { kinds }) => !kinds?.length || kinds.includes(hit.kind),
  education: (hit, { education }) => education === undefined || hit.rung <= rungOf(education),
  places: (hit, { places }) => !places?.length || hit.anywhere || places.some((code) => hit.areas.includes(code)),
  salary: (hit, { salaryFloor }) => salaryFloor === undefined || reaches(hit, salaryFloor),
};
const dimensions = Object.keys(fits) as Dimension[];

/** Open-ended pay (8000 起) may reach any floor. */
function reaches({ monthlyMin, monthlyMax }: JobHit, floor: number): boolean {
  if (monthlyMin === undefined && monthlyMax === undefined) return false;
  return monthlyMax === undefined || monthlyMax >= floor;
}

/** Whether the last moment to apply has passed. Openings without one stay open. */
export const isClosed = (hit: { closesAt?: Date }, now: Date): boolean => hit.closesAt !== undefined && hit.closesAt < now;

/** Whether a hit passes all filters, or all but one (for that one's facet). */
export function matches(hit: JobHit, query: JobQuery, except?: Dimension): boolean {
  return dimensions.every((dimension) => dimension === except || fits[dimension](hit, query));
}

export interface Facets {
  kinds: Partial<Record<JobKind, number>>;
  /** By the level one holds: how many openings one may apply to. */
  education: Partial<Record<EducationLevel, number>>;
  /** By division code: districts, cities and provinces. */
  places: Record<string, number>;
  /** By floor in yuan a month. */
  salary: Record<string, number>;
}

export const salarySteps = [4000, 6000, 8000, 10000, 15000, 20000] as const;
const heldLevels: readonly EducationLevel[] = ['secondary', 'college', 'bachelor', 'master', 'doctor'];

/** Exact counts for the query: each filter's counts are taken with the others applied, as if it were not set. */
export function facetsOf(hits: readonly JobHit[], query: JobQuery): Facets {
  const facets: Facets = { kinds: {}, education: {}, places: {}, salary: {} };
  for (const hit of hits) {
    if (matches(hit, query, 'kinds')) facets.kinds[hit.kind] = (facets.kinds[hit.kind] ?? 0) + 1;
    if (matches(hit, query, 'education')) for (const level of heldLevels) if (hit.rung <= rungOf(level)) facets.education[level] = (facets.education[level] ?? 0) + 1;
    if (matches(hit, query, 'places')) for (const area of hit.areas) facets.places[area] = (facets.places[area] ?? 0) + 1;
    if (matches(hit, query, 'salary')) for (const step of salarySteps) if (reaches(hit, step)) facets.salary[step] = (facets.salary[step] ?? 0) + 1;
  }
  return facets;
}

/** Hits in the order asked for; equal ones by id, so that pages do not overlap. `score` is the fit of a hit to the text. */
export function inOrder<T extends JobHit>(hits: readonly T[], sort: JobSort, score: (hit: T) => number): T[] {
  const keys: Record<JobSort, (hit: T) => number[]> = {
    fit: (hit) => [-score(hit), -hit.publishedAt.getTime()],
    salary: (hit) => [-(hit.monthlyMin ?? hit.monthlyMax ?? 0), -(hit.monthlyMax ?? hit.monthlyMin ?? 0)],
    newest: (hit) => [-hit.publishedAt.getTime()],
    closing: (hit) => [hit.closesAt?.getTime() ?? Infinity],
  };
  const keyed = hits.map((hit) => ({ hit, key: keys[sort](hit) }));
  return keyed.sort((a, b) => compare(a.key, b.key) || (a.hit.id < b.hit.id ? -1 : 1)).map(({ hit }) => hit);
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (const [index, left] of a.entries()) {
    const right = b[index] ?? 0;
    if (left !== right) return left < right ? -1 : 1;
  }
  return 0;
}
