import { View } from '@tarojs/components';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../api';
import { ask } from '../../components/ask';
import { Button } from '../../components/button';
import { RefusalNotice } from '../../components/refusal-notice';
import { toast } from '../../components/toast';

/** Takes the consent back: number, proof and outcome go. */
export function Withdraw() {
  const queries = useQueryClient();
  const { mutate, isPending, error } = useMutation(
    api.account.origins.withdraw.mutationOptions({
      onSuccess: async () => {
        await queries.invalidateQueries({ queryKey: api.account.pathKey() });
        toast('已删除');
      },
    }),
  );
  const withdraw = async () => {
    const sure = await ask({
      title: '撤回同意？',
      consequence: '身份证号、证明和核对结论都会删除。再报金种子时要重新核对。',
      yes: '撤回',
      no: '先不',
    });
    if (sure) mutate();
  };
  return (
    <View className="section">
      <RefusalNotice error={error} />
      <Button look="plain" state={isPending ? 'busy' : 'ready'} onPress={() => void withdraw()}>
        撤回同意，删掉身份证号和证明
      </Button>
    </View>
  );
}
