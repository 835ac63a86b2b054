import { View } from '@tarojs/components';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../api';
import { ask } from '../../components/ask';
import { Button } from '../../components/button';
import { RefusalNotice } from '../../components/refusal-notice';
import { toast } from '../../components/toast';

/** Takes the application back: the employer no longer sees it. */
export function Withdraw({ jobId, sendId, employer }: { jobId: string; sendId: string; employer: string }) {
  const queries = useQueryClient();
  const { mutate, isPending, error } = useMutation(
    api.jobs.applications.withdraw.mutationOptions({
      onSuccess: () => toast('撤回了，单位看不到了'),
      onSettled: async () => {
        await queries.invalidateQueries({ queryKey: api.jobs.applications.pathKey() });
        await queries.invalidateQueries(api.jobs.read.queryFilter({ id: jobId }));
      },
    }),
  );
  const withdraw = async () => {
    const sure = await ask({ title: '撤回这次投递？', consequence: `${employer}就看不到你的简介了。还能再投。`, yes: '撤回', no: '先不' });
    if (sure) mutate({ jobId, sendId });
  };
  return (
    <View className="section">
      <RefusalNotice error={error} />
      <Button look="danger" width="wide" state={isPending ? 'busy' : 'ready'} onPress={() => void withdraw()}>
        撤回投递
      </Button>
    </View>
  );
}
