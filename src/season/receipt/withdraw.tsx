import { View } from '@tarojs/components';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../api';
import { ask } from '../../components/ask';
import { Button } from '../../components/button';
import { RefusalNotice } from '../../components/refusal-notice';
import { toast } from '../../components/toast';

/** Takes the application back: organisers no longer see it. */
export function Withdraw({ seasonId, revision }: { seasonId: string; revision: number }) {
  const queries = useQueryClient();
  const { mutate, isPending, error } = useMutation(
    api.season.applications.withdraw.mutationOptions({
      onSuccess: () => toast('撤回了'),
      onSettled: () => queries.invalidateQueries(api.season.applications.pathFilter()),
    }),
  );
  const withdraw = async () => {
    const sure = await ask({ title: '撤回报名？', consequence: '组织者就看不到了。报名截止前还能再交，填的都在。', yes: '撤回', no: '先不' });
    if (sure) mutate({ seasonId, revision });
  };
  return (
    <View>
      <RefusalNotice error={error} />
      <Button look="danger" width="wide" state={isPending ? 'busy' : 'ready'} onPress={() => void withdraw()}>
        撤回报名
      </Button>
    </View>
  );
}
