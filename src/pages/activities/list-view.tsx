import { type ReactNode, useState } from 'react';
import { useReachBottom } from '@tarojs/taro';
import { useInfiniteQuery } from '@tanstack/react-query';
import { activityKinds, type ActivityKind } from '../../../domain/activity/kind';
import type { ActivityCard } from '../../../cloudfunctions/activities/card';
import { api } from '../../api';
import { ActivityRowsSkeleton } from '../../components/activity-row';
import { Button } from '../../components/button';
import { List } from '../../components/list';
import { QueryView } from '../../components/query-view';
import { StateView } from '../../components/state-view';

interface ListViewProps {
  kind: ActivityKind | undefined;
  district: string | undefined;
  /** Shows all kinds and districts again. */
  onAll: () => void;
  row: (activity: ActivityCard) => ReactNode;
}

/** What is coming, soonest first; at its end the way to what has been. */
export function ListView({ kind, district, onAll, row }: ListViewProps) {
  const [past, setPast] = useState(false);
  const list = useInfiniteQuery(api.activities.list.infiniteQueryOptions({ kind, district, ...(past && { past }) }, { getNextPageParam: ({ next }) => next ?? undefined }));
  const more = () => {
    if (list.hasNextPage && !list.isFetchingNextPage) void list.fetchNextPage();
  };
  useReachBottom(more);
  return (
    <>
      <QueryView
        query={list}
        what="活动"
        skeleton={
          <List>
            <ActivityRowsSkeleton />
          </List>
        }
      >
        {({ pages }) => {
          const activities = pages.flatMap((page) => page.activities);
          if (activities.length === 0) return <Nothing kind={kind} isNarrowed={kind !== undefined || district !== undefined} past={past} onAll={onAll} />;
          return <List>{activities.map(row)}</List>;
        }}
      </QueryView>
      {list.hasNextPage && (
        <Button look="plain" width="wide" state={list.isFetchingNextPage ? 'busy' : 'ready'} onPress={more}>
          再看几场
        </Button>
      )}
      {list.data && !list.hasNextPage && (
        <Button look="plain" width="wide" onPress={() => setPast(!past)}>
          {past ? '回到接下来的' : '看办过的'}
        </Button>
      )}
    </>
  );
}

interface NothingProps {
  kind: ActivityKind | undefined;
  isNarrowed: boolean;
  past: boolean;
  onAll: () => void;
}

function Nothing({ kind, isNarrowed, past, onAll }: NothingProps) {
  const when = past ? '以前' : '这阵子';
  if (!isNarrowed) return <StateView kind="empty" title={`${when}还没有活动`} advice="新的一批定下来，会在这里出现。" />;
  return (
    <StateView
      kind="empty"
      title={kind ? `${when}没有“${activityKinds[kind]}”` : `${when}这里没有活动`}
      advice="看看别的活动，也许正合适。"
      action={{ text: '看全部活动', onPress: onAll }}
    />
  );
}
