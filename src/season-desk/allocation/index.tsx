import { useState } from 'react';
import { useDidShow, useRouter } from '@tarojs/taro';
import { View } from '@tarojs/components';
import { useQuery } from '@tanstack/react-query';
import type { AllocationDesk } from '../../../cloudfunctions/season/allocation/desk';
import type { ListedRun } from '../../../cloudfunctions/season/allocation/runs';
import { api } from '../../api';
import { usePullToRefresh } from '../../components/gestures/use-pull-to-refresh';
import { List, ListRow } from '../../components/list';
import { Notice } from '../../components/notice';
import { QueryView } from '../../components/query-view';
import { Screen } from '../../components/screen';
import { SectionHead } from '../../components/section-head';
import { StateView } from '../../components/state-view';
import { open, paths } from '../../routes';
import { CompareSheet } from './compare-sheet';
import { DrawCard } from './draw-card';
import { OutcomeSheet } from './outcome-sheet';
import { PublishSheet } from './publish-sheet';
import { RankingCard } from './ranking-card';
import { RunCard } from './run-card';
import { TryBar } from './try-bar';
import './index.scss';

/** 配岗: the draw, runs tried and compared, and the one that is published. */
export default function DeskAllocation() {
  const { seasonId = '' } = useRouter().params;
  const query = useQuery(api.season.allocation.desk.queryOptions({ seasonId }));
  useDidShow(() => void query.refetch());
  usePullToRefresh(query.refetch);
  return (
    <Screen programme="jinzhongzi">
      <View className="content section-first">
        <QueryView query={query} what="配岗">
          {(desk) => <Desk seasonId={seasonId} desk={desk} />}
        </QueryView>
      </View>
      {query.data && !query.data.published && <TryBar seasonId={seasonId} />}
    </Screen>
  );
}

/** What is open on top of the list. */
type Opened = { what: 'outcome' | 'publish'; run: ListedRun } | { what: 'compare'; before: ListedRun; after: ListedRun };

const methods: Record<AllocationDesk['method'], string> = { parallel: '平行志愿', stable: '单位排先后' };

function Desk({ seasonId, desk }: { seasonId: string; desk: AllocationDesk }) {
  const [opened, setOpened] = useState<Opened>();
  const { season, method, lotteryShare, runs, published } = desk;
  const close = () => setOpened(undefined);
  return (
    <>
      <View className="allocation-title">{season}</View>
      <View className="text-secondary">
        {methods[method]}
        {lotteryShare > 0 && `，每个岗位 ${Math.round(lotteryShare * 100)}% 的名额摇签`}
      </View>
      {published && (
        <List className="allocation-published">
          <ListRow icon="check" text="结果已经公布" note={published.isPlaced ? '每个人的结果都写好了' : '正在写给每个人，几分钟就好'} onPress={() => open(paths.deskPlacements(seasonId))} />
          <ListRow icon="share" text="看公示页" onPress={() => open(paths.seasonNotice(seasonId))} />
        </List>
      )}
      {method === 'stable' && <RankingCard seasonId={seasonId} />}
      <DrawCard seasonId={seasonId} desk={desk} />
      <View className="section">
        <SectionHead title="试算" note="只有组织者看得到" />
        {runs.length === 0 && <StateView kind="empty" title="还没有试算过" advice="面试评分提交以后，点下面的按钮算一次，看谁录到哪里。" />}
        {runs.map((run, index) => (
          <RunCard
            key={run.id}
            run={run}
            isPublished={published?.runId === run.id}
            mayTry={!published}
            onOutcome={() => setOpened({ what: 'outcome', run })}
            onCompare={compareWith(runs[index + 1], (before) => setOpened({ what: 'compare', before, after: run }))}
            onPublish={published || run.isPractice ? undefined : () => setOpened({ what: 'publish', run })}
          />
        ))}
        {!published && desk.draw?.seed === null && <Notice>还没有开签，试算用的是练习签：同分的先后、摇签的结果和正式的不一样，不能公布。</Notice>}
      </View>
      {opened?.what === 'outcome' && <OutcomeSheet seasonId={seasonId} run={opened.run} mayTry={!published} onClose={close} />}
      {opened?.what === 'compare' && <CompareSheet before={opened.before} after={opened.after} onClose={close} />}
      {opened?.what === 'publish' && <PublishSheet run={opened.run} desk={desk} onClose={close} />}
    </>
  );
}

const compareWith = (earlier: ListedRun | undefined, act: (before: ListedRun) => void): (() => void) | undefined => earlier && (() => act(earlier));
