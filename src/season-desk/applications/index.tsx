import { useState } from 'react';
import { useDidShow, useRouter } from '@tarojs/taro';
import { View } from '@tarojs/components';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { Shown } from '../../../cloudfunctions/season/applications/queue';
import { api } from '../../api';
import { ActionBar } from '../../components/action-bar';
import { ask } from '../../components/ask';
import { Button } from '../../components/button';
import { Choices } from '../../components/choices';
import { useMoreAtBottom } from '../../components/gestures/use-more-at-bottom';
import { usePullToRefresh } from '../../components/gestures/use-pull-to-refresh';
import { QueryView } from '../../components/query-view';
import { RefusalNotice } from '../../components/refusal-notice';
import { Screen } from '../../components/screen';
import { StateView } from '../../components/state-view';
import { useCheck } from '../application/use-check';
import { QueueCard } from './queue-card';
import './index.scss';

const queues: readonly { show: Shown; name: string; empty: string }[] = [
  { show: 'submitted', name: '待审', empty: '没有报名等着审' },
  { show: 'overdue', name: '逾期没补', empty: '没有逾期的' },
  { show: 'returned', name: '等本人补', empty: '没有在补的' },
  { show: 'rejected', name: '未通过', empty: '没有未通过的' },
  { show: 'passed', name: '已通过', empty: '还没有通过的' },
];

/** So many are decided in one go. */
const AT_ONCE = 30;

/** 审报名: what was handed in for a season, the longest waiting first; those alike are passed together. */
export default function DeskSeasonApplications() {
  const { seasonId = '' } = useRouter().params;
  const [show, setShow] = useState<Shown>('submitted');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const query = useInfiniteQuery(api.season.applications.queue.infiniteQueryOptions({ seasonId, show }, { getNextPageParam: ({ next }) => next ?? undefined }));
  const { check, isBusy, error } = useCheck(seasonId, () => setChosen([]));
  useDidShow(() => void query.refetch());
  usePullToRefresh(query.refetch);
  useMoreAtBottom(query);
  const counts = query.data?.pages[0]?.counts;
  const listed = query.data?.pages.flatMap(({ applications }) => applications) ?? [];
  const seen = listed.filter(({ id }) => chosen.includes(id)).slice(0, AT_ONCE);
  const toggle = (id: string) => setChosen(chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id]);
  const turnTo = (queue: Shown) => {
    setChosen([]);
    setShow(queue);
  };
  const passAll = async () => {
    if (await ask({ title: `通过这 ${seen.length} 份？`, consequence: '本人会收到消息，成为面试候选人，不能再改回来。', yes: '通过', no: '先不' })) check(seen, { as: 'pass' });
  };
  return (
    <Screen programme="jinzhongzi">
      <View className="content section-first">
        <Choices name="看哪些" choices={queues.map((queue) => ({ value: queue.show, text: queue.name, count: counts?.[queue.show] }))} chosen={show} onChoose={turnTo} />
        <RefusalNotice error={error} />
        <View className="queue-cards">
          <QueryView query={query} what="报名">
            {() =>
              listed.length === 0 ? (
                <StateView kind="empty" title={queues.find((queue) => queue.show === show)?.empty ?? ''} advice="只列出这一期的。" />
              ) : (
                listed.map((application) => (
                  <QueueCard key={application.id} application={application} isChosen={chosen.includes(application.id)} {...(show === 'submitted' && { onToggle: () => toggle(application.id) })} />
                ))
              )
            }
          </QueryView>
        </View>
      </View>
      {seen.length > 0 && (
        <ActionBar note={`选了 ${seen.length} 份`}>
          <Button width="grow" state={isBusy ? 'busy' : 'ready'} onPress={() => void passAll()}>
            {isBusy ? '正在办' : `通过 ${seen.length} 份`}
          </Button>
        </ActionBar>
      )}
    </Screen>
  );
}
