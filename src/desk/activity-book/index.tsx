import { useState } from 'react';
import { useDidShow } from '@tarojs/taro';
import { View } from '@tarojs/components';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { HeldActivity } from '../../../cloudfunctions/activities/held';
import { together } from '../../../domain/activity/series';
import { api } from '../../api';
import { Choices } from '../../components/choices';
import { useMoreAtBottom } from '../../components/gestures/use-more-at-bottom';
import { usePullToRefresh } from '../../components/gestures/use-pull-to-refresh';
import { QueryView } from '../../components/query-view';
import { Screen } from '../../components/screen';
import { StateView } from '../../components/state-view';
import { CopySheet } from './copy-sheet';
import { HeldCard, type Doing } from './held-card';
import { SeatsSheet } from './seats-sheet';
import './index.scss';

/** 已发布的活动: everything published in this organiser's regions, the latest first, and what can be done with each. */
export default function DeskActivityBook() {
  const [archived, setArchived] = useState(false);
  const query = useInfiniteQuery(api.activities.held.infiniteQueryOptions({ archived }, { getNextPageParam: ({ next }) => next ?? undefined }));
  const [asked, setAsked] = useState<{ doing: Doing; activity: HeldActivity }>();
  useDidShow(() => void query.refetch());
  usePullToRefresh(query.refetch);
  useMoreAtBottom(query);
  const close = () => setAsked(undefined);
  return (
    <Screen>
      <View className="content section-first">
        <Choices className="activity-book-which" name="看哪些" choices={[{ value: false, text: '在办和收尾' }, { value: true, text: '已归档' }]} chosen={archived} onChoose={setArchived} />
        <QueryView query={query} what="活动">
          {({ pages }) => {
            const activities = pages.flatMap((page) => page.activities);
            if (activities.length === 0) return <StateView kind="empty" title={archived ? '还没有归档的活动' : '还没有发布过活动'} advice={archived ? '收尾以后可以归档。' : '发布了的活动会列在这里。'} />;
            return together(activities).map((activity) => <HeldCard key={activity.id} activity={activity} onAsk={(doing) => setAsked({ doing, activity })} />);
          }}
        </QueryView>
      </View>
      {asked?.doing === 'copy' && <CopySheet activity={asked.activity} onClose={close} />}
      {asked?.doing === 'seats' && <SeatsSheet activity={asked.activity} onClose={close} />}
    </Screen>
  );
}
