import { useState } from 'react';
import { View } from '@tarojs/components';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { AllocationDesk } from '../../../cloudfunctions/season/allocation/desk';
import type { ListedRun } from '../../../cloudfunctions/season/allocation/runs';
import { showMoment } from '../../../domain/time/shanghai';
import { refusalSentences } from '../../../domain/refusal/sentences';
import { api } from '../../api';
import { Button } from '../../components/button';
import { Chip } from '../../components/chip';
import { Notice } from '../../components/notice';
import { RefusalNotice } from '../../components/refusal-notice';
import { Sheet } from '../../components/sheet';
import { toast } from '../../components/toast';

/** Says what publishing means, asks once more, and publishes. */
export function PublishSheet({ run, desk: { noticeUntil, closed }, onClose }: { run: ListedRun; desk: AllocationDesk; onClose: () => void }) {
  const [isSure, setSure] = useState(false);
  const queries = useQueryClient();
  const { mutate, isPending, error } = useMutation(
    api.season.allocation.publish.mutationOptions({
      onSuccess: () => {
        toast('公布了，正在通知');
        onClose();
      },
      onSettled: () => queries.invalidateQueries(api.season.allocation.pathFilter()),
    }),
  );
  const { people, placed } = run.summary;
  return (
    <Sheet
      title="公布这一次"
      onClose={onClose}
      foot={
        <Button width="grow" state={isPending ? 'busy' : isSure && !closed ? 'ready' : 'off'} onPress={() => mutate({ runId: run.id })}>
          公布，告诉 {people} 个人
        </Button>
      }
    >
      {closed && <Notice tone="warning">{refusalSentences[closed]}</Notice>}
      <View className="allocation-means">
        <View className="figures">{placed} 人录上，{people - placed} 人候补，每个人都收到消息，看得到自己每个志愿为什么。</View>
        <View className="figures">公示页对所有人公开，到 {showMoment(noticeUntil)}；这期间每人可以提一次疑问，请按时答复。</View>
        <View>一期只公布一次，不能收回。有错只能逐个更正，写明原因。</View>
        {run.changed > 0 && <View>这一次改了 {run.changed} 个岗位的名额，公布以后按改过的名额录用。</View>}
        <View className="allocation-code">结果指纹 {run.fingerprint}</View>
      </View>
      <Chip text="我看过各岗位的结果，确认公布" on={isSure} onPress={() => setSure(!isSure)} />
      <RefusalNotice error={error} />
    </Sheet>
  );
}
