import { useMutation } from '@tanstack/react-query';
import { shanghaiDate } from '../../../domain/time/shanghai';
import { api, CallRefused } from '../../api';
import { toast } from '../../components/toast';
import { takeAwayLink } from '../../platform/take-away-link';

/** All openings as a workbook, to be kept, changed and imported again. */
export function useExport() {
  const { mutate, isPending } = useMutation(
    api.jobs.keeping.exportAll.mutationOptions({
      onSuccess: ({ url, openings }) => {
        toast(`${openings} 个岗位，正在下载`);
        return takeAwayLink(url, `岗位 ${shanghaiDate(new Date())}.xlsx`);
      },
      onError: (error) => toast(CallRefused.from(error).sentence),
    }),
  );
  return { takeAway: () => mutate(), isPending };
}
