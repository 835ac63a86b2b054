import { useMutation } from '@tanstack/react-query';
import { api, CallRefused } from '../../api';
import { toast } from '../../components/toast';
import { takeAwayWorkbook } from '../../platform/take-away-workbook';

/** The people as a workbook; what does not fit into one answer follows as further files. */
export function useExport() {
  const table = useMutation(
    api.activities.people.export.mutationOptions({
      onSuccess: async ({ fileName, content, next }, question) => {
        await takeAwayWorkbook(fileName, content);
        if (next !== null) table.mutate({ ...question, after: next });
      },
      onError: (error) => toast(CallRefused.from(error).sentence),
    }),
  );
  return { takeAway: table.mutate, isPending: table.isPending };
}
