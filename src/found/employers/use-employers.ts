import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api } from '../../api';
import { type EmployerWish } from './wish';

/** What can be chosen, and the employers from a letter on, page by page. While new ones are read, the old ones stay. */
export function useEmployers({ text, place, industry, keyOnly, initial }: EmployerWish) {
  const asked = { text: text.trim() || undefined, place, industry, keyOnly: keyOnly || undefined };
  const choices = useQuery({ ...api.jobs.employers.list.queryOptions(asked), placeholderData: keepPreviousData });
  const rows = useInfiniteQuery({
    ...api.jobs.employers.list.infiniteQueryOptions({ ...asked, initial }, { getNextPageParam: ({ next }) => next ?? undefined }),
    placeholderData: keepPreviousData,
  });
  return { choices: choices.data, rows };
}
