import { View } from '@tarojs/components';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { coolingOffDays } from '../../../domain/person/closing';
import { api } from '../../api';
import { ask } from '../../components/ask';
import { Button } from '../../components/button';
import { RefusalNotice } from '../../components/refusal-notice';
import { SectionHead } from '../../components/section-head';

/** 注销账号: what it means, and the way to it. */
export function CloseAccount() {
  const queries = useQueryClient();
  const { mutate, isPending, error } = useMutation(
    api.account.closing.ask.mutationOptions({ onSuccess: () => queries.invalidateQueries({ queryKey: api.account.pathKey() }) }),
  );
  const close = async () => {
    const sure = await ask({
      title: '注销账号？',
      consequence: `${coolingOffDays} 天内可以反悔，之后全部删除，找不回来。`,
      yes: '注销',
      no: '先不',
    });
    if (sure) mutate();
  };
  return (
    <View className="section">
      <SectionHead title="注销账号" />
      <View className="text-secondary">
        申请后 {coolingOffDays}{' '}
        天内随时可以反悔，一切照旧。到期后，个人信息、报名、收藏、消息和材料全部删除，没开始的活动会退掉座位；签到过的只留人数，不留姓名。
      </View>
      <RefusalNotice error={error} />
      <View className="my-data-ends">
        <Button look="danger" width="wide" state={isPending ? 'busy' : 'ready'} onPress={() => void close()}>
          {isPending ? '正在申请' : '注销账号'}
        </Button>
      </View>
    </View>
  );
}
