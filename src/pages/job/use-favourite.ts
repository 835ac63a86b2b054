import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type JobDetail } from '../../../cloudfunctions/jobs/read';
import { api, CallRefused } from '../../api';
import { toast } from '../../components/toast';

/** Keeps an opening or lets it go. The heart answers at once; when the cloud says no it goes back and says why. */
export function useFavourite(job: JobDetail) {
  const queries = useQueryClient();
  const key = api.jobs.read.queryKey({ id: job.id });
  const show = (favourite: boolean) => queries.setQueryData(key, (shown) => shown && { ...shown, favourite });
  const settle = {
    onError: (error: unknown) => {
      show(job.favourite);
      toast(CallRefused.from(error).sentence);
    },
    onSuccess: () => queries.invalidateQueries(api.jobs.favourites.pathFilter()),
  };
  const keep = useMutation(api.jobs.favourite.mutationOptions(settle));
  const letGo = useMutation(api.jobs.unfavourite.mutationOptions(settle));
  const toggle = () => {
    show(!job.favourite);
    (job.favourite ? letGo : keep).mutate({ jobId: job.id });
  };
  return { toggle };
}
