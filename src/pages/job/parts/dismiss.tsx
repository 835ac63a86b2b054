import { View } from '@tarojs/components';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type JobDetail } from '../../../../cloudfunctions/jobs/read';
import { api, CallRefused } from '../../../api';
import { Button } from '../../../components/button';
import { Notice } from '../../../components/notice';
import { toast } from '../../../components/toast';
import { dismissedOnPhone } from '../../../kept-jobs';

/** 不感兴趣: takes the opening out of my lists, and puts it back; with an account in the cloud, without one on the phone. */
export function Dismiss({ job: { id, dismissed } }: { job: JobDetail }) {
  const queries = useQueryClient();
  const onPhone = dismissedOnPhone.use().includes(id);
  const settle = {
    onSuccess: () => queries.invalidateQueries({ queryKey: api.jobs.pathKey() }),
    onError: (failure: unknown) => toast(CallRefused.from(failure).sentence),
  };
  const away = useMutation(api.jobs.dismiss.mutationOptions(settle));
  const back = useMutation(api.jobs.undismiss.mutationOptions(settle));
  const isBusy = away.isPending || back.isPending;
  const dismiss = async () => {
    const { profile } = await queries.ensureQueryData(api.account.me.queryOptions());
    if (profile) away.mutate({ jobId: id });
    else dismissedOnPhone.add(id);
  };
  const bringBack = () => (onPhone ? dismissedOnPhone.remove(id) : back.mutate({ jobId: id }));
  if (!dismissed && !onPhone) {
    return (
      <View className="section job-dismiss">
        <Button look="plain" size="small" state={isBusy ? 'busy' : 'ready'} onPress={() => void dismiss().catch(settle.onError)}>
          不感兴趣，别再列出来
        </Button>
      </View>
    );
  }
  return (
    <View className="section" aria-role="status">
      <Notice icon="minus">
        记下了，列表里不再有它。
        <Button look="plain" size="small" state={isBusy ? 'busy' : 'ready'} onPress={bringBack}>
          撤销
        </Button>
      </Notice>
    </View>
  );
}
