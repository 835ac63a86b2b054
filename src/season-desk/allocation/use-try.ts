import { useState } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, newId } from '../../api';
import { toast } from '../../components/toast';

/** Runs the allocation. A lost answer tapped again is the same run; once it has come, the next tap is another. */
export function useTry(onTried?: () => void) {
  const [runId, setRunId] = useState(newId);
  const queries = useQueryClient();
  const { mutate, isPending, error } = useMutation(
    api.season.allocation.try.mutationOptions({
      onSuccess: ({ summary }) => {
        toast(`算好了：录上 ${summary.placed} 人`);
        setRunId(newId());
        onTried?.();
      },
      onSettled: () => queries.invalidateQueries(api.season.allocation.pathFilter()),
    }),
  );
  const tryOut = (seasonId: string, quotas: Record<string, number> | undefined): void => mutate({ seasonId, runId, ...(quotas && { quotas }) });
  return { tryOut, isPending, error };
}
