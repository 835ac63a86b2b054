import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, CallRefused } from '../../api';
import { toast } from '../../components/toast';
import { dismissedOnPhone } from '../../kept-jobs';

/**
 * 不感兴趣: an opening leaves the list at once, and can be brought back where it stood; with an account in the cloud, without one on the phone.
 * When the cloud says no, it stays as it was.
 */
export function useNotForMe() {
  const queries = useQueryClient();
  const onPhone = dismissedOnPhone.use();
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set());
  const hide = (id: string) => setHidden((before) => new Set([...before, id]));
  const show = (id: string) => setHidden((before) => new Set([...before].filter((other) => other !== id)));
  const say = (failure: unknown) => toast(CallRefused.from(failure).sentence);
  const dismissing = useMutation(
    api.jobs.dismiss.mutationOptions({
      onMutate: ({ jobId }) => hide(jobId),
      onError: (failure, { jobId }) => {
        show(jobId);
        say(failure);
      },
    }),
  );
  const bringing = useMutation(
    api.jobs.undismiss.mutationOptions({
      onMutate: ({ jobId }) => show(jobId),
      onError: (failure, { jobId }) => {
        hide(jobId);
        say(failure);
      },
    }),
  );
  const dismiss = async (jobId: string) => {
    const { profile } = await queries.ensureQueryData(api.account.me.queryOptions());
    if (profile) dismissing.mutate({ jobId });
    else dismissedOnPhone.add(jobId);
  };
  return {
    hidden: new Set([...hidden, ...onPhone]),
    dismiss: (jobId: string) => void dismiss(jobId).catch(say),
    bringBack: (jobId: string) => (onPhone.includes(jobId) ? dismissedOnPhone.remove(jobId) : bringing.mutate({ jobId })),
  };
}
