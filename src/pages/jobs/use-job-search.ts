import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { api } from '../../api';
import { type Criteria } from './criteria';

/** Criteria → what is asked of the cloud: what is not narrowed is not said. */
function questionOf({ text, sort, kinds, education, places, salaryFloor }: Criteria) {
  return {
    text: text.trim() || undefined,
    sort,
    kinds: kinds.length > 0 ? [...kinds] : undefined,
    education,
    places: places.length > 0 ? [...places] : undefined,
    salaryFloor,
  };
}

/** The openings for these criteria, page by page. While new ones are read, the old ones stay. */
export function useJobSearch(criteria: Criteria) {
  return useInfiniteQuery({
    ...api.jobs.search.infiniteQueryOptions(questionOf(criteria), { getNextPageParam: ({ next }) => next ?? undefined }),
    placeholderData: keepPreviousData,
  });
}
