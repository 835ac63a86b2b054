import { educationLevels, type EducationLevel } from '../../../domain/job/education-level';
import { employerKinds, type EmployerKind } from '../../../domain/job/employer-kind';
import { jobKinds, type JobKind } from '../../../domain/job/kind';
import { longestSearch, type JobSort } from '../../../domain/job/query';
import { decoded } from '../../routes/decoded';

/** What the list is narrowed to; the search text is one of it. Divisions by their six-digit codes. */
export interface Criteria {
  text: string;
  sort: JobSort;
  kinds: readonly JobKind[];
  education?: EducationLevel;
  places: readonly string[];
  /** Yuan a month. */
  salaryFloor?: number;
  employerKinds: readonly EmployerKind[];
  industries: readonly string[];
  chains: readonly string[];
  /** Majors or classes of majors of the catalogue. */
  majors: readonly string[];
  welfare: readonly string[];
  closingSoon: boolean;
  newThisWeek: boolean;
  overseas: boolean;
}

/** Conditions of which several may be chosen by their names. */
export const namedConditions = ['industries', 'chains', 'majors', 'welfare'] as const;
/** Conditions that are there or not. */
export const plainConditions = ['closingSoon', 'newThisWeek', 'overseas'] as const;

export const everything: Criteria = {
  text: '',
  sort: 'fit',
  kinds: [],
  education: undefined,
  places: [],
  salaryFloor: undefined,
  employerKinds: [],
  industries: [],
  chains: [],
  majors: [],
  welfare: [],
  closingSoon: false,
  newThisWeek: false,
  overseas: false,
};

export const sortNames: Record<JobSort, string> = { fit: '综合', newest: '最新', salary: '薪资', closing: '快截止' };

const isOneOf = <Value extends string>(values: readonly Value[], value: string | undefined): value is Value =>
  value !== undefined && (values as readonly string[]).includes(value);

const listed = (text: string | undefined): string[] => (text ?? '').split(',').filter((part) => part !== '');

/** As many as the cloud takes, and as long. */
const MOST = 20;
const LONGEST_NAME = 40;
const names = (text: string | undefined): string[] =>
  listed(decoded(text))
    .filter((name) => name.trim() !== '' && name.length <= LONGEST_NAME)
    .slice(0, MOST);

/** Page parameters → criteria. Whatever is not understood is left out. */
export function criteriaOf(params: Partial<Record<string, string>>): Criteria {
  const { text, sort, kinds, education, places, salaryFloor } = params;
  const floor = Number(salaryFloor);
  return {
    text: decoded(text).slice(0, longestSearch),
    sort: isOneOf(Object.keys(sortNames) as JobSort[], sort) ? sort : 'fit',
    kinds: listed(kinds).filter((kind): kind is JobKind => isOneOf(jobKinds, kind)),
    education: isOneOf(educationLevels, education) ? education : undefined,
    places: listed(places).filter((code) => /^\d{6}$/.test(code)).slice(0, MOST),
    salaryFloor: Number.isInteger(floor) && floor > 0 ? floor : undefined,
    employerKinds: listed(params.employerKinds).filter((kind): kind is EmployerKind => isOneOf(employerKinds, kind)),
    industries: names(params.industries),
    chains: names(params.chains),
    majors: names(params.majors),
    welfare: names(params.welfare),
    closingSoon: params.closingSoon === '1',
    newThisWeek: params.newThisWeek === '1',
    overseas: params.overseas === '1',
  };
}

/** Criteria → page parameters, without what is not narrowed. */
export function paramsOf(criteria: Criteria): string {
  const { text, sort, kinds, education, places, salaryFloor } = criteria;
  const parts: [string, string | undefined][] = [
    ['text', text && encodeURIComponent(text)],
    ['sort', sort === 'fit' ? undefined : sort],
    ['kinds', kinds.join(',')],
    ['education', education],
    ['places', places.join(',')],
    ['salaryFloor', salaryFloor?.toString()],
    ['employerKinds', criteria.employerKinds.join(',')],
    ...namedConditions.map((name): [string, string] => [name, encodeURIComponent(criteria[name].join(','))]),
    ...plainConditions.map((name): [string, string | undefined] => [name, criteria[name] ? '1' : undefined]),
  ];
  return parts.flatMap(([name, value]) => (value ? [`${name}=${value}`] : [])).join('&');
}

/** How many conditions stand behind the filter sheet. */
export const countOf = (criteria: Criteria): number =>
  [criteria.kinds, criteria.places, criteria.employerKinds, ...namedConditions.map((name) => criteria[name])].reduce((sum, { length }) => sum + length, 0) +
  [criteria.education, criteria.salaryFloor, ...plainConditions.map((name) => criteria[name])].filter(Boolean).length;

/** The value is taken out when it is in, put in when it is out. */
export const toggled = <Value>(values: readonly Value[], value: Value): readonly Value[] =>
  values.includes(value) ? values.filter((other) => other !== value) : [...values, value];
