import { useRouter } from '@tarojs/taro';
import { View } from '@tarojs/components';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { feedbackTags, fewestToShow, starWords, type FeedbackSummary } from '../../../domain/activity/feedback';
import { fromShanghai, showDate } from '../../../domain/time/shanghai';
import type { SaidWords } from '../../../cloudfunctions/activities/feedback/list';
import { api } from '../../api';
import { Bars } from '../../components/bars';
import { Card } from '../../components/card';
import { FigureRow } from '../../components/figure-row';
import { useMoreAtBottom } from '../../components/gestures/use-more-at-bottom';
import { usePullToRefresh } from '../../components/gestures/use-pull-to-refresh';
import { QueryView } from '../../components/query-view';
import { Screen } from '../../components/screen';
import { SectionHead } from '../../components/section-head';
import { StateView } from '../../components/state-view';
import './index.scss';

/** 大家的评价: what those who were there say of an activity, in figures and in words; never who. */
export default function DeskActivityFeedback() {
  const { id: activityId = '' } = useRouter().params;
  const query = useQuery(api.activities.feedback.summary.queryOptions({ activityId }));
  const words = useInfiniteQuery(api.activities.feedback.list.infiniteQueryOptions({ activityId }, { getNextPageParam: ({ next }) => next ?? undefined }));
  usePullToRefresh(() => Promise.all([query.refetch(), words.refetch()]));
  useMoreAtBottom(words);
  return (
    <Screen>
      <View className="content section-first">
        <QueryView query={query} what="评价">
          {({ title, summary }) => (
            <>
              <View className="text-heading activity-feedback-title">{title}</View>
              {summary ? <Figures summary={summary} /> : <StateView kind="empty" title="评价还太少" advice={`满 ${fewestToShow} 个人评了才列出来，免得看得出是谁写的。`} />}
            </>
          )}
        </QueryView>
        {query.data?.summary && (
          <QueryView query={words} what="评价" extent="part">
            {({ pages }) => <Words said={pages.flatMap(({ said }) => said)} />}
          </QueryView>
        )}
      </View>
    </Screen>
  );
}

function Figures({ summary: { count, mean, distribution, tags } }: { summary: FeedbackSummary }) {
  const stars = distribution.map((people, index) => ({ name: `${index + 1} 星，${starWords[index]}`, value: people, shown: `${people} 人` })).reverse();
  return (
    <>
      <Card>
        <FigureRow
          figures={[
            { value: mean.toFixed(1), name: '平均几星' },
            { value: count, name: '人评价' },
          ]}
        />
      </Card>
      <Card>
        <Bars bars={stars} />
      </Card>
      {tags.length > 0 && (
        <View className="section">
          <SectionHead title="选得最多的" />
          <Card>
            <Bars bars={tags.map(({ tag, count: people }) => ({ name: feedbackTags[tag], value: people, shown: `${people} 人` }))} />
          </Card>
        </View>
      )}
    </>
  );
}

function Words({ said }: { said: readonly SaidWords[] }) {
  if (said.length === 0) return null;
  return (
    <View className="section">
      <SectionHead title="写的话" note="不显示是谁写的" />
      {said.map(({ words, stars, on }, index) => (
        <Card key={`${index} ${words}`}>
          <View className="activity-feedback-words">{words}</View>
          <View className="text-note figures">
            {stars} 星，{showDate(fromShanghai(on))}
          </View>
        </Card>
      ))}
    </View>
  );
}
