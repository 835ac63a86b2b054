import { View } from '@tarojs/components';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { AllocationDesk } from '../../../cloudfunctions/season/allocation/desk';
import { showMoment } from '../../../domain/time/shanghai';
import { api } from '../../api';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { RefusalNotice } from '../../components/refusal-notice';
import { toast } from '../../components/toast';

/** The public draw: sealed before anybody can know what it decides, revealed after the interviews. */
export function DrawCard({ seasonId, desk: { draw, revealFrom, method } }: { seasonId: string; desk: AllocationDesk }) {
  const over = method === 'stable' ? '单位排的先后锁定' : '面试结束';
  const queries = useQueryClient();
  const onSettled = () => queries.invalidateQueries(api.season.allocation.pathFilter());
  const seal = useMutation(api.season.allocation.sealDraw.mutationOptions({ onSuccess: () => toast('封好了，指纹公开了'), onSettled }));
  const reveal = useMutation(api.season.allocation.revealDraw.mutationOptions({ onSuccess: () => toast('开签了，种子公开了'), onSettled }));
  return (
    <Card className="allocation-draw">
      <View className="text-title">公开的签</View>
      {!draw && (
        <>
          <View className="text-secondary">同分的先后和摇签的名额由它定。越早封越好：封了以后谁也换不了，{over}才公布。</View>
          <View className="allocation-ends">
            <Button look="quiet" state={seal.isPending ? 'busy' : 'ready'} onPress={() => seal.mutate({ seasonId })}>
              封签，公布指纹
            </Button>
          </View>
        </>
      )}
      {draw && (
        <>
          <View className="text-note figures allocation-said">{showMoment(draw.committedAt)} 封签，公开的指纹</View>
          <View className="allocation-code">{draw.commitment}</View>
          {draw.seed === null ? (
            <>
              <View className="text-secondary figures allocation-said">{showMoment(revealFrom)} {over}以后可以开签。开了以后重新试算，再公布。</View>
              <View className="allocation-ends">
                <Button look="quiet" state={reveal.isPending ? 'busy' : new Date() < new Date(revealFrom) ? 'off' : 'ready'} onPress={() => reveal.mutate({ seasonId })}>
                  开签，公布种子
                </Button>
              </View>
            </>
          ) : (
            <>
              <View className="text-note allocation-said">开签了，种子</View>
              <View className="allocation-code">{draw.seed}</View>
            </>
          )}
        </>
      )}
      <RefusalNotice error={seal.error ?? reveal.error} />
    </Card>
  );
}
