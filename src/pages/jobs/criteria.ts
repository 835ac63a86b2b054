import { educationLevels, type EducationLevel } from '../../../domain/job/education-level';
import { jobKinds, type JobKind } from '../../../domain/job/kind';
import { type JobSort } from '../../../domain/job/query';

/** What the list is narrowed to; the search text is one of it. Divisions by their six-digit codes. */
export interface Criteria {
  text: string;
  sort: JobSort;
  kinds: readonly JobKind[];
  education?: EducationLevel;
  places: readonly string[];
  /** Yuan a month. */
  salaryFloor?: number;
}

export const everything: Criteria = { text: '', sort: 'fit', kinds: [], places: [] };

export const sortNames: Record<JobSort, string> = { fit: '综合', newest: '最新', salary: '薪资', closing: '快截止' };

const isOneOf = <Value extends string>(values: readonly Value[], value: string | undefined): value is Value =>
  value !== undefined && (values as readonly string[]).includes(value);

/** Page parameters → criteria. Whatever is not understood is left out. */
export function criteriaOf(params: Partial<Record<string, string>>): Criteria {
  const { text, sort, kinds, education, places, salaryFloor } = params;
  const floor = Number(salaryFloor);
  return {
    text: text ? decoded(text) : '',
    sort: isOneOf(Object.keys(sortNames) as JobSort[], sort) ? sort : 'fit',
    kinds: (kinds ?? '').split(',').filter((kind): kind is JobKind => isOneOf(jobKinds, kind)),
    education: isOneOf(educationLevels, education) ? education : undefined,
    places: (places ?? '').split(',').filter((code) => /^\d{6}$/.test(code)),
    salaryFloor: Number.isFinite(floor) && floor > 0 ? floor : undefined,
  };
}

/** The browser has decoded the parameter already, WeChat has not; a text that only looks encoded stays as it is. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return text;
    throw error;
  }
}

/** Criteria → page parameters, without what is not narrowed. */
export function paramsOf({ text, sort, kinds, education, places, salaryFloor }: Criteria): string {
  const parts: [string, string | undefined][] = [
    ['text', text && encodeURIComponent(text)],
    ['sort', sort === 'fit' ? undefined : sort],
    ['kinds', kinds.join(',')],
    ['education', education],
    ['places', places.join(',')],
    ['salaryFloor', salaryFloor?.toString()],
  ];
  return parts.flatMap(([name, value]) => (value ? [`${name}=${value}`] : [])).join('&');
}

/** How many conditions stand behind the filter sheet. */
export const countOf = ({ kinds, education, places, salaryFloor }: Criteria): number =>
  kinds.length + places.length + (education ? 1 : 0) + (salaryFloor ? 1 : 0);

/** The value is taken out when it is in, put in when it is out. */
export const toggled = <Value>(values: readonly Value[], value: Value): readonly Value[] =>
  values.includes(value) ? values.filter((other) => other !== value) : [...values, value];
