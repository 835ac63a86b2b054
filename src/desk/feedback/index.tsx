import { View } from '@tarojs/components';
import { useInfiniteQuery } from '@tanstack/react-query';
import { api } from '../../api';
import { useMoreAtBottom } from '../../components/gestures/use-more-at-bottom';
import { usePullToRefresh } from '../../components/gestures/use-pull-to-refresh';
import { QueryView } from '../../components/query-view';
import { Screen } from '../../components/screen';
import { StateView } from '../../components/state-view';
import { FeedbackCard } from './feedback-card';
import './index.scss';

/** 问题与建议: what people of the organiser's region have written, the last first. */
export default function DeskFeedback() {
  const query = useInfiniteQuery(api.desk.feedback.list.infiniteQueryOptions({}, { getNextPageParam: ({ next }) => next ?? undefined }));
  usePullToRefresh(query.refetch);
  useMoreAtBottom(query);
  return (
    <Screen>
      <View className="content section-first">
        <QueryView query={query} what="建议">
          {({ pages }) => {
            const entries = pages.flatMap((page) => page.entries);
            if (entries.length === 0) return <StateView kind="empty" title="还没有人写" advice="同学在“我的”里写的问题和建议会列在这里。" />;
            return entries.map((entry) => <FeedbackCard key={entry.id} entry={entry} />);
          }}
        </QueryView>
      </View>
    </Screen>
  );
}
