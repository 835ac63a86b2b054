import { useState } from 'react';
import { View } from '@tarojs/components';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { OwnResult } from '../../../cloudfunctions/season/placements/mine';
import { showMoment } from '../../../domain/time/shanghai';
import { api } from '../../api';
import { ActionBar } from '../../components/action-bar';
import { Button } from '../../components/button';
import { RefusalNotice } from '../../components/refusal-notice';
import { Sheet } from '../../components/sheet';
import { toast } from '../../components/toast';

/** Accepts what is offered, or gives it up, which is asked once more: it cannot be taken back. */
export function AnswerPart({ seasonId, result: { state, revision, until, post } }: { seasonId: string; result: OwnResult }) {
  const [givingUp, setGivingUp] = useState(false);
  const queries = useQueryClient();
  const { mutate, isPending, error } = useMutation(
    api.season.placements.answer.mutationOptions({
      onSuccess: ({ state: now }) => {
        toast(now === 'accepted' ? '接受了，岗位是你的' : '放弃了，让给下一位');
        setGivingUp(false);
      },
      onSettled: () => queries.invalidateQueries(api.season.placements.pathFilter()),
    }),
  );
  if (!post || (state !== 'offered' && state !== 'accepted')) return null;
  return (
    <>
      {state === 'offered' ? (
        <ActionBar note={until ? `留到 ${showMoment(until)}` : undefined}>
          <Button look="plain" onPress={() => setGivingUp(true)}>
            放弃
          </Button>
          <Button width="grow" state={isPending ? 'busy' : 'ready'} onPress={() => mutate({ seasonId, revision, answer: 'accepted' })}>
            接受这个岗位
          </Button>
        </ActionBar>
      ) : (
        <View className="content result-leave">
          <Button look="plain" onPress={() => setGivingUp(true)}>
            去不了，放弃这个岗位
          </Button>
        </View>
      )}
      {!givingUp && error && (
        <View className="content">
          <RefusalNotice error={error} />
        </View>
      )}
      {givingUp && (
        <Sheet
          title="放弃这个岗位？"
          onClose={() => setGivingUp(false)}
          foot={
            <Button look="danger" width="grow" state={isPending ? 'busy' : 'ready'} onPress={() => mutate({ seasonId, revision, answer: 'declined' })}>
              放弃，让给下一位
            </Button>
          }
        >
          <View>
            {post.unit}，{post.title}
          </View>
          <View className="text-secondary result-warning">名额马上给候补的同学，放弃以后不能反悔，这一期也不再候补。</View>
          <RefusalNotice error={error} />
        </Sheet>
      )}
    </>
  );
}
