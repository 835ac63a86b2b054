import { useState } from 'react';
import { View } from '@tarojs/components';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { MyQuestion } from '../../../cloudfunctions/activities/questions/list';
import { api } from '../../api';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { Exchange } from '../../components/exchange';
import { QueryView } from '../../components/query-view';
import { SectionHead } from '../../components/section-head';
import { Tag } from '../../components/tag';
import { AskSheet } from './ask-sheet';

interface QuestionsProps {
  activityId: string;
  /** Whether one may still ask. */
  isToCome: boolean;
}

/** 提问: what was asked beforehand and answered in public, and one's own that wait. */
export function Questions({ activityId, isToCome }: QuestionsProps) {
  const [asking, setAsking] = useState(false);
  const answered = useInfiniteQuery(api.activities.questions.list.infiniteQueryOptions({ activityId }, { getNextPageParam: ({ next }) => next ?? undefined }));
  const mine = useQuery(api.activities.questions.mine.queryOptions({ activityId }));
  return (
    <View className="section">
      <SectionHead title="提问和回答" />
      {mine.data?.map((question) => <MyCard key={question.id} question={question} />)}
      <QueryView query={answered} what="提问" extent="part">
        {({ pages }) => {
          const questions = pages.flatMap((page) => page.questions);
          if (questions.length === 0 && !mine.data?.length) return <View className="text-secondary">还没有人问过。{isToCome && '有想先弄清楚的，问一句。'}</View>;
          return questions.map(({ id, ...said }) => (
            <Card key={id}>
              <Exchange {...said} />
            </Card>
          ));
        }}
      </QueryView>
      {answered.hasNextPage && (
        <Button look="plain" width="wide" state={answered.isFetchingNextPage ? 'busy' : 'ready'} onPress={() => void answered.fetchNextPage()}>
          再看几条
        </Button>
      )}
      {isToCome && (
        <Button className="questions-ask" look="outline" width="wide" icon="pen" onPress={() => setAsking(true)}>
          问组织者
        </Button>
      )}
      {asking && <AskSheet activityId={activityId} onClose={() => setAsking(false)} />}
    </View>
  );
}

function MyCard({ question: { state, text, at, answer } }: { question: MyQuestion }) {
  return (
    <Card>
      <View className="tags">
        <Tag tone={state === 'open' ? 'info' : 'neutral'}>{state === 'open' ? '等回答，只有你看得到' : '没有公开回答'}</Tag>
      </View>
      <Exchange text={text} at={at} answer={answer} />
    </Card>
  );
}
