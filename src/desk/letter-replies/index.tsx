import { View } from '@tarojs/components';
import { useInfiniteQuery } from '@tanstack/react-query';
import { api } from '../../api';
import { useMoreAtBottom } from '../../components/gestures/use-more-at-bottom';
import { usePullToRefresh } from '../../components/gestures/use-pull-to-refresh';
import { QueryView } from '../../components/query-view';
import { Screen } from '../../components/screen';
import { StateView } from '../../components/state-view';
import { ReplyCard } from './reply-card';
import './index.scss';

/** 家书来信: what people answered to the letters of the organiser's region, the last first. */
export default function DeskLetterReplies() {
  const query = useInfiniteQuery(api.activities.letterReplies.list.infiniteQueryOptions({}, { getNextPageParam: ({ next }) => next ?? undefined }));
  usePullToRefresh(query.refetch);
  useMoreAtBottom(query);
  return (
    <Screen>
      <View className="content section-first">
        <QueryView query={query} what="来信">
          {({ pages }) => {
            const replies = pages.flatMap((page) => page.replies);
            if (replies.length === 0) return <StateView kind="empty" title="还没有人回信" advice="读了家书的人写的回信，会列在这里。" />;
            return replies.map((reply) => <ReplyCard key={reply.id} reply={reply} />);
          }}
        </QueryView>
      </View>
    </Screen>
  );
}
