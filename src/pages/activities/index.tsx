import Taro, { useDidShow, usePullDownRefresh, useReachBottom } from '@tarojs/taro';
import { View } from '@tarojs/components';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { activityKinds, type ActivityKind } from '../../../domain/activity/kind';
import type { ActivityCard } from '../../../cloudfunctions/activities/card';
import { api } from '../../api';
import { ActivityRow, ActivityRowsSkeleton } from '../../components/activity-row';
import { Button } from '../../components/button';
import { List, ListRow } from '../../components/list';
import { QueryView } from '../../components/query-view';
import { Screen } from '../../components/screen';
import { StateView } from '../../components/state-view';
import { open, paths, useWantedKind } from '../../routes';
import { KindChips } from './kind-chips';
import { Standing } from './standing';
import './index.scss';

/** 活动: what is coming, soonest first. */
export default function Activities() {
  const [kind, setKind] = useWantedKind();
  const letters = useQuery(api.activities.list.queryOptions({ kind: 'letter' }));
  const letter = letters.data?.activities[0];
  const list = useInfiniteQuery(
    api.activities.list.infiniteQueryOptions({ kind }, { getNextPageParam: ({ next }) => next ?? undefined }),
  );
  const mine = useQuery(api.activities.mine.queryOptions());
  const refresh = () => Promise.all([list.refetch(), mine.refetch()]);
  const more = () => {
    if (list.hasNextPage && !list.isFetchingNextPage) void list.fetchNextPage();
  };
  useDidShow(() => void refresh());
  usePullDownRefresh(() => void refresh().finally(() => Taro.stopPullDownRefresh()));
  useReachBottom(more);

  const row = (activity: ActivityCard) => {
    const state = mine.data?.find(({ activityId }) => activityId === activity.id)?.state;
    return (
      <ActivityRow
        key={activity.id}
        activity={activity}
        standing={state && state !== 'cancelled' && state !== 'lapsed' && <Standing state={state} />}
        onPress={() => open(paths.activity(activity.id))}
      />
    );
  };

  return (
    <Screen tab>
      <KindChips kind={kind} onChange={setKind} />
      <View className="content">
        {!kind && letter && (
          <List className="letter-entry">
            <ListRow icon="letter" text={letter.title} note="家长也能打开" onPress={() => open(paths.letter(letter.id))} />
          </List>
        )}
        <QueryView query={list} what="活动" skeleton={<SkeletonRows />}>
          {({ pages }) => {
            const activities = pages.flatMap((page) => page.activities);
            if (activities.length === 0) return <Nothing kind={kind} onAll={() => setKind(undefined)} />;
            return <List>{activities.map(row)}</List>;
          }}
        </QueryView>
        {list.hasNextPage && (
          <Button look="plain" width="wide" state={list.isFetchingNextPage ? 'busy' : 'ready'} onPress={more}>
            再看几场
          </Button>
        )}
      </View>
    </Screen>
  );
}

function SkeletonRows() {
  return (
    <List>
      <ActivityRowsSkeleton />
    </List>
  );
}

function Nothing({ kind, onAll }: { kind: ActivityKind | undefined; onAll: () => void }) {
  if (!kind) return <StateView kind="empty" title="这阵子还没有活动" advice="新的一批定下来，会在这里出现。" />;
  return (
    <StateView
      kind="empty"
      title={`这阵子没有“${activityKinds[kind]}”`}
      advice="看看别的活动，也许正合适。"
      action={{ text: '看全部活动', onPress: onAll }}
    />
  );
}
