import { useState } from 'react';
import { useMutation } from '@tanstack/react-query';
import { shanghaiDate } from '../../../domain/time/shanghai';
import { api, CallRefused } from '../../api';
import { toast } from '../../components/toast';
import { takeAwayLink } from '../../platform/take-away-link';

/** All openings as workbooks, to be kept, changed and imported again. `part`: which of several comes next; 1 when nothing was taken yet. */
export function useExport() {
  const [{ after, part }, setNext] = useState<{ after?: string; part: number }>({ part: 1 });
  const { mutate, isPending } = useMutation(
    api.jobs.keeping.exportAll.mutationOptions({
      onSuccess: ({ url, openings, next }) => {
        const several = next !== null || part > 1;
        toast(several ? `第 ${part} 份，${openings} 个岗位，正在下载` : `${openings} 个岗位，正在下载`);
        setNext(next === null ? { part: 1 } : { after: next, part: part + 1 });
        return takeAwayLink(url, `岗位 ${shanghaiDate(new Date())}${several ? ` 第${part}份` : ''}.xlsx`);
      },
      onError: (error) => toast(CallRefused.from(error).sentence),
    }),
  );
  return { takeAway: () => mutate({ after }), isPending, part };
}
