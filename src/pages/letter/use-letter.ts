import { useQuery } from '@tanstack/react-query';
import { api } from '../../api';

/** The letter of this id; without one the first that has been written. `isNone` when there is none. */
export function useLetter(id: string | undefined) {
  const letters = useQuery(api.activities.list.queryOptions({ kind: 'letter' }, { enabled: id === undefined }));
  const letterId = id ?? letters.data?.activities[0]?.id;
  const letter = useQuery(api.activities.read.queryOptions({ id: letterId ?? '' }, { enabled: letterId !== undefined }));
  const isNone = id === undefined && letters.data !== undefined && letterId === undefined;
  return { letterId, isNone, query: letterId === undefined ? { ...letters, data: undefined } : letter };
}
