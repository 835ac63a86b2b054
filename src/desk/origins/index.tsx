import { useState } from 'react';
import { View } from '@tarojs/components';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../api';
import { Choices } from '../../components/choices';
import { usePullToRefresh } from '../../components/gestures/use-pull-to-refresh';
import { QueryView } from '../../components/query-view';
import { Screen } from '../../components/screen';
import { StateView } from '../../components/state-view';
import { OriginCaseCard } from './origin-case-card';
import './index.scss';

type Queue = 'sent' | 'derived' | 'settled';

const queues: readonly { state: Queue; name: string; empty: string }[] = [
  { state: 'sent', name: '交了证明', empty: '没有证明等着看' },
  { state: 'derived', name: '按身份证号', empty: '没有号码等着核' },
  { state: 'settled', name: '办过的', empty: '还没有办过的' },
];

/** 核对本地生源: the cases of the organiser's region, those with a proof first. */
export default function DeskOrigins() {
  const [state, setState] = useState<Queue>('sent');
  const query = useQuery(api.desk.origins.queue.queryOptions({ state }));
  const me = useQuery(api.account.me.queryOptions());
  usePullToRefresh(query.refetch);
  return (
    <Screen programme="jinzhongzi">
      <View className="content section-first">
        <Choices name="看哪些" choices={queues.map((queue) => ({ value: queue.state, text: queue.name }))} chosen={state} onChoose={setState} />
        <View className="origin-queue">
          <QueryView query={query} what="核对名单">
            {(cases) =>
              cases.length === 0 ? (
                <StateView
                  kind="empty"
                  title={queues.find((queue) => queue.state === state)?.empty ?? ''}
                  advice="只列出你负责的区域。"
                />
              ) : (
                cases.map((each) => (
                  <OriginCaseCard
                    key={`${each.id} ${each.seen}`}
                    origin={each}
                    mayReveal={me.data?.roles.includes('administrator') ?? false}
                  />
                ))
              )
            }
          </QueryView>
        </View>
      </View>
    </Screen>
  );
}
