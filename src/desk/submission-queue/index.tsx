import { useState } from 'react';
import { useDidShow } from '@tarojs/taro';
import { View } from '@tarojs/components';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api } from '../../api';
import { ActionBar } from '../../components/action-bar';
import { Button } from '../../components/button';
import { useMoreAtBottom } from '../../components/gestures/use-more-at-bottom';
import { usePullToRefresh } from '../../components/gestures/use-pull-to-refresh';
import { QueryView } from '../../components/query-view';
import { Screen } from '../../components/screen';
import { StateView } from '../../components/state-view';
import { ReturnSheet } from './return-sheet';
import { useDecide, type Seen } from './use-decide';
import { WaitingPictures } from './waiting-pictures';
import { WaitingCard } from './waiting-card';
import './index.scss';

/** As many as one decision takes. */
const AT_ONCE = 20;

/** 待审岗位: what contacts submitted, with what is doubtful and what would change; published or returned, one or several. */
export default function DeskSubmissionQueue() {
  const query = useInfiniteQuery(api.jobs.submissions.queue.infiniteQueryOptions({}, { getNextPageParam: ({ next }) => next ?? undefined }));
  const { data: pictures = [] } = useQuery(api.jobs.pictures.waiting.queryOptions());
  const [chosen, setChosen] = useState<ReadonlyMap<string, Seen>>(new Map());
  const [isReturning, setReturning] = useState(false);
  const { decide, isBusy } = useDecide(() => {
    setChosen(new Map());
    setReturning(false);
  });
  useDidShow(() => void query.refetch());
  usePullToRefresh(query.refetch);
  useMoreAtBottom(query);
  const toggle = (seen: Seen) =>
    setChosen((before) => {
      const next = new Map(before);
      if (!next.delete(seen.id) && next.size < AT_ONCE) next.set(seen.id, seen);
      return next;
    });
  const total = query.data?.pages[0]?.total ?? 0;
  const state = isBusy ? 'busy' : chosen.size > 0 ? 'ready' : 'off';
  return (
    <Screen>
      <View className="content section-first">
        <QueryView query={query} what="待审岗位">
          {({ pages }) => {
            const waiting = pages.flatMap(({ submissions }) => submissions);
            if (waiting.length === 0 && pictures.length > 0) return <View className="text-secondary waiting-sum">没有岗位等着审，有图片等着看。</View>;
            if (waiting.length === 0) return <StateView kind="empty" title="没有岗位等着审" advice="单位联系人交上来的，会列在这里。" />;
            return (
              <>
                <View className="text-secondary waiting-sum" aria-role="status">
                  {total} 个等着审，先交的在前
                </View>
                {waiting.map((submission) => (
                  <WaitingCard key={`${submission.id} ${submission.revision}`} submission={submission} isChosen={chosen.has(submission.id)} onToggle={() => toggle(submission)} />
                ))}
              </>
            );
          }}
        </QueryView>
        <WaitingPictures />
      </View>
      {total > 0 && (
        <ActionBar note={chosen.size > 0 ? `选了 ${chosen.size} 个` : '先看一遍，选上要办的'}>
          <Button look="outline" state={state} onPress={() => setReturning(true)}>
            退回
          </Button>
          <Button width="grow" state={state} onPress={() => decide([...chosen.values()], { as: 'publish' })}>
            {isBusy ? '正在办' : '发布，学生马上看到'}
          </Button>
        </ActionBar>
      )}
      {isReturning && <ReturnSheet count={chosen.size} isBusy={isBusy} onReturn={(reason) => decide([...chosen.values()], { as: 'return', reason })} onClose={() => setReturning(false)} />}
    </Screen>
  );
}
