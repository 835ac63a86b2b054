import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '../../api';
import type { NameSearch } from './index';
import { useSettled } from '../search-field/use-settled';

/** Asked once the hand rests, so that a word is one question. Milliseconds. */
const REST = 250;
/** Lists do not change while somebody fills in a form. */
const staleTime = Infinity;

export function useUniversities(text: string): NameSearch {
  const asked = useSettled(text, REST);
  const query = useQuery(
    api.account.universities.queryOptions(
      { text: asked },
      { enabled: asked !== '', staleTime, placeholderData: keepPreviousData },
    ),
  );
  return {
    found: text === '' ? [] : query.data?.map(({ name, where }) => ({ name, note: where })),
    error: query.error,
    retry: () => void query.refetch(),
  };
}

export function useMajors(text: string): NameSearch {
  const asked = useSettled(text, REST);
  const query = useQuery(
    api.account.majors.queryOptions({ text: asked }, { enabled: asked !== '', staleTime, placeholderData: keepPreviousData }),
  );
  const found = query.data?.map((major) => ({ name: major.name, note: `${major.field}，${major.class}` }));
  return { found: text === '' ? [] : found, error: query.error, retry: () => void query.refetch() };
}
