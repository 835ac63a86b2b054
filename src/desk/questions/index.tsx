import { View } from '@tarojs/components';
import { useInfiniteQuery } from '@tanstack/react-query';
import { api } from '../../api';
import { useMoreAtBottom } from '../../components/gestures/use-more-at-bottom';
import { usePullToRefresh } from '../../components/gestures/use-pull-to-refresh';
import { QueryView } from '../../components/query-view';
import { Screen } from '../../components/screen';
import { StateView } from '../../components/state-view';
import { QuestionCard } from './question-card';
import './index.scss';

/** 活动提问: what people of the organiser's region want to know beforehand, the oldest first. */
export default function DeskQuestions() {
  const query = useInfiniteQuery(api.activities.questions.queue.infiniteQueryOptions({}, { getNextPageParam: ({ next }) => next ?? undefined }));
  usePullToRefresh(query.refetch);
  useMoreAtBottom(query);
  return (
    <Screen>
      <View className="content section-first">
        <QueryView query={query} what="提问">
          {({ pages }) => {
            const questions = pages.flatMap((page) => page.questions);
            if (questions.length === 0) return <StateView kind="empty" title="没有问题等着答" advice="大家在活动页上问的，会列在这里。" />;
            return questions.map((question) => <QuestionCard key={question.id} question={question} />);
          }}
        </QueryView>
      </View>
    </Screen>
  );
}
