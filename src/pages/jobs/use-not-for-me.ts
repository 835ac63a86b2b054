import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api, CallRefused } from '../../api';
import { toast } from '../../components/toast';

/** 不感兴趣: an opening leaves the list at once, and can be brought back where it stood. When the cloud says no, it stays as it was. */
export function useNotForMe() {
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
  return {
    hidden,
    dismiss: (jobId: string) => dismissing.mutate({ jobId }),
    bringBack: (jobId: string) => bringing.mutate({ jobId }),
  };
}
