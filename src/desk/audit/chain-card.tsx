import Taro from '@tarojs/taro';
import { View } from '@tarojs/components';
import type { AuditPage } from '../../../cloudfunctions/desk/audit/list';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { FailureNotice } from '../../components/query-view';
import { Notice } from '../../components/notice';
import { useVerify } from './use-verify';

/** The newest link's hash, to be noted elsewhere, and a walk along the whole chain. */
export function ChainCard({ last }: { last: AuditPage['last'] }) {
  const { start, state } = useVerify();
  if (!last) return null;
  const isWalking = state.kind === 'walking';
  return (
    <Card className="section-first">
      <View className="row audit-chain">
        <View className="grow">
          <View className="text-title">共 {last.number} 条，一环扣一环</View>
          <View className="text-note">最后一条的指纹抄在别处，以后核得出有没有少</View>
        </View>
        <Button size="small" look="quiet" state={isWalking ? 'busy' : 'ready'} onPress={start}>
          {isWalking ? `${state.through} 条` : '核对'}
        </Button>
      </View>
      <View className="row audit-chain">
        <View className="grow audit-hash">{last.hash}</View>
        <Button size="small" look="plain" label="复制指纹" onPress={() => void Taro.setClipboardData({ data: `${last.number} ${last.hash}` })}>
          复制
        </Button>
      </View>
      <View className="audit-verdict" aria-role="status">
        {state.kind === 'whole' && <Notice tone="programme" icon="check">从第 1 条到第 {state.through} 条都对得上，没有被改过。</Notice>}
        {state.kind === 'broken' && (
          <Notice tone="danger">
            第 {state.number} 条不对：{state.words}。请把这一页截图，联系部署的人。
          </Notice>
        )}
      </View>
      {state.kind === 'failed' && <FailureNotice error={state.error} what="操作记录" onRetry={start} />}
    </Card>
  );
}
