import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api } from '../../api';
import { namedConditions, plainConditions, type Criteria } from './criteria';

const some = <Value>(values: readonly Value[]): Value[] | undefined => (values.length > 0 ? [...values] : undefined);

/** Criteria → what is asked of the cloud: what is not narrowed is not said. */
export function questionOf(criteria: Criteria) {
  const { text, sort, kinds, education, places, salaryFloor, employerKinds } = criteria;
  const [industries, chains, majors, welfare] = namedConditions.map((name) => some(criteria[name]));
  const [closingSoon, newThisWeek, overseas] = plainConditions.map((name) => criteria[name] || undefined);
  return {
    text: text.trim() || undefined,
    sort,
    kinds: some(kinds),
    education,
    places: some(places),
    salaryFloor,
    employerKinds: some(employerKinds),
    ...{ industries, chains, majors, welfare },
    ...{ closingSoon, newThisWeek, overseas },
  };
}

/** The openings for these criteria, page by page, without those the person does not want to see; `forMe`: what fits the person comes first. While new ones are read, the old ones stay. */
export function useJobSearch(criteria: Criteria, forMe: boolean) {
  const question = { ...questionOf(criteria), forMe: forMe || undefined, withoutDismissed: true };
  return useInfiniteQuery({
    ...api.jobs.search.infiniteQueryOptions(question, { getNextPageParam: ({ next }) => next ?? undefined }),
    placeholderData: keepPreviousData,
  });
}

/** How many openings these criteria leave, and what each further one would leave. */
export function useJobFacets(criteria: Criteria) {
  return useQuery({ ...api.jobs.facets.queryOptions({ ...questionOf(criteria), withoutDismissed: true }), placeholderData: keepPreviousData });
}
