import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type JobDetail } from '../../../cloudfunctions/jobs/read';
import { api, CallRefused } from '../../api';
import { toast } from '../../components/toast';
import { keptOnPhone } from '../../kept-jobs';

/**
 * Keeps an opening or lets it go: with an account in the cloud, without one on the phone. The heart answers at once; when the cloud says no
 * it goes back and says why.
 */
export function useFavourite(job: JobDetail) {
  const queries = useQueryClient();
  const onPhone = keptOnPhone.use().includes(job.id);
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
  const isKept = job.favourite || onPhone;
  const hasAccount = async (): Promise<boolean> => (await queries.ensureQueryData(api.account.me.queryOptions())).profile !== null;
  const change = async () => {
    if (!isKept && !(await hasAccount())) {
      keptOnPhone.add(job.id);
      return;
    }
    if (onPhone) keptOnPhone.remove(job.id);
    if (isKept && !job.favourite) return;
    show(!job.favourite);
    (job.favourite ? letGo : keep).mutate({ jobId: job.id });
  };
  const toggle = () => {
    change().catch((failure: unknown) => toast(CallRefused.from(failure).sentence));
  };
  return { isKept, toggle };
}
