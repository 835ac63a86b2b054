import { View } from '@tarojs/components';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type JobDetail } from '../../../../cloudfunctions/jobs/read';
import { api, CallRefused } from '../../../api';
import { Button } from '../../../components/button';
import { Notice } from '../../../components/notice';
import { toast } from '../../../components/toast';

/** 不感兴趣: takes the opening out of my lists, and puts it back. */
export function Dismiss({ job: { id, dismissed } }: { job: JobDetail }) {
  const queries = useQueryClient();
  const settle = {
    onSuccess: () => queries.invalidateQueries({ queryKey: api.jobs.pathKey() }),
    onError: (failure: unknown) => toast(CallRefused.from(failure).sentence),
  };
  const away = useMutation(api.jobs.dismiss.mutationOptions(settle));
  const back = useMutation(api.jobs.undismiss.mutationOptions(settle));
  const isBusy = away.isPending || back.isPending;
  if (!dismissed) {
    return (
      <View className="section job-dismiss">
        <Button look="plain" size="small" state={isBusy ? 'busy' : 'ready'} onPress={() => away.mutate({ jobId: id })}>
          不感兴趣，别再列出来
        </Button>
      </View>
    );
  }
  return (
    <View className="section" aria-role="status">
      <Notice icon="minus">
        记下了，列表里不再有它。
        <Button look="plain" size="small" state={isBusy ? 'busy' : 'ready'} onPress={() => back.mutate({ jobId: id })}>
          撤销
        </Button>
      </Notice>
    </View>
  );
}
