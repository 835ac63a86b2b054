import { useState } from 'react';
import { View } from '@tarojs/components';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { OwnResult } from '../../../cloudfunctions/season/placements/mine';
import { api, newId } from '../../api';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { Field, TextInput } from '../../components/field';
import { PostChoice } from '../../components/post-choice';
import { QueryView } from '../../components/query-view';
import { RefusalNotice } from '../../components/refusal-notice';
import { SectionHead } from '../../components/section-head';
import { Sheet } from '../../components/sheet';
import { toast } from '../../components/toast';

/** Asking for a post of the other kind, and where the request stands. */
export function SwitchPart({ seasonId, result: { post, switch: asked } }: { seasonId: string; result: OwnResult }) {
  const [asking, setAsking] = useState(false);
  const other = post?.kind === 'short' ? '长期' : '短期';
  const queries = useQueryClient();
  const takeBack = useMutation(api.season.placements.takeBackSwitch.mutationOptions({ onSettled: () => queries.invalidateQueries(api.season.placements.pathFilter()) }));
  return (
    <View className="section">
      <SectionHead title={`想换到${other}`} note="单位和组织者都同意才换" />
      {asked ? (
        <Card>
          <View className="result-words">申请换到：{asked.to}</View>
          <View className="text-note">
            单位{asked.unitAgreed ? '同意了' : '还没答复'}，组织者{asked.organiserAgreed ? '同意了' : '还没答复'}。换好以前，现在的岗位一直是你的。
          </View>
          <View className="result-ends">
            <Button look="quiet" size="small" state={takeBack.isPending ? 'busy' : 'ready'} onPress={() => takeBack.mutate({ seasonId, requestId: asked.requestId })}>
              不换了
            </Button>
          </View>
        </Card>
      ) : (
        <Button look="outline" onPress={() => setAsking(true)}>
          看看有哪些{other}岗位
        </Button>
      )}
      <RefusalNotice error={takeBack.error} />
      {asking && <AskSheet seasonId={seasonId} other={other} onClose={() => setAsking(false)} />}
    </View>
  );
}

function AskSheet({ seasonId, other, onClose }: { seasonId: string; other: string; onClose: () => void }) {
  const query = useQuery(api.season.placements.switchable.queryOptions({ seasonId }));
  const [requestId] = useState(newId);
  const [to, setTo] = useState<string>();
  const [reason, setReason] = useState('');
  const queries = useQueryClient();
  const { mutate, isPending, error } = useMutation(
    api.season.placements.askSwitch.mutationOptions({
      onSuccess: () => {
        toast('申请了，等双方答复');
        onClose();
      },
      onSettled: () => queries.invalidateQueries(api.season.placements.pathFilter()),
    }),
  );
  const words = reason.trim();
  const isReady = to !== undefined && words !== '';
  return (
    <Sheet
      title={`换到${other}`}
      onClose={onClose}
      foot={
        <Button width="grow" state={isPending ? 'busy' : isReady ? 'ready' : 'off'} onPress={() => to && mutate({ seasonId, requestId, to, reason: words })}>
          申请换，先不动现在的
        </Button>
      }
    >
      <QueryView query={query} what="岗位" extent="part">
        {(posts) =>
          posts.length === 0 ? (
            <View className="text-secondary">现在没有空着、你又符合条件的{other}岗位，过几天再来看。</View>
          ) : (
            <PostChoice name={`${other}岗位`} posts={posts.map(({ id, unit, title, free }) => ({ id, title: `${unit}，${title}（空 ${free}）` }))} chosen={to} onChoose={setTo} />
          )
        }
      </QueryView>
      <Field name="为什么想换" note="接收的单位和组织者看得到。">
        <TextInput name="为什么想换" value={reason} longest={120} hint="例如：下学期没有课，想做满一年" onChange={setReason} />
      </Field>
      <RefusalNotice error={error} />
    </Sheet>
  );
}
