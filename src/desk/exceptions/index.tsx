import { Fragment, useState } from 'react';
import { View } from '@tarojs/components';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { ExceptionCase } from '../../../cloudfunctions/activities/exceptions/queue';
import { api } from '../../api';
import { Choices } from '../../components/choices';
import { useMoreAtBottom } from '../../components/gestures/use-more-at-bottom';
import { usePullToRefresh } from '../../components/gestures/use-pull-to-refresh';
import { QueryView } from '../../components/query-view';
import { Screen } from '../../components/screen';
import { StateView } from '../../components/state-view';
import { DecideSheet } from './decide-sheet';
import { ExceptionCard } from './exception-card';
import './index.scss';

/** 申请参加: who asks to come to activities that are not for them, activity by activity. */
export default function DeskExceptions() {
  const [settled, setSettled] = useState(false);
  const [deciding, setDeciding] = useState<ExceptionCase>();
  const query = useInfiniteQuery(api.activities.exceptions.queue.infiniteQueryOptions({ settled }, { getNextPageParam: ({ next }) => next ?? undefined }));
  usePullToRefresh(query.refetch);
  useMoreAtBottom(query);
  return (
    <Screen>
      <View className="content section-first">
        <Choices name="看哪些" choices={[{ value: false, text: '等答复' }, { value: true, text: '答复过的' }]} chosen={settled} onChoose={setSettled} />
        <View className="exception-list">
          <QueryView query={query} what="申请">
            {({ pages }) => {
              const cases = pages.flatMap((page) => page.cases);
              if (cases.length === 0) return <StateView kind="empty" title={settled ? '还没有答复过' : '没有人等着答复'} advice="不符合报名条件的同学可以申请参加，只列出你负责的区域。" />;
              return cases.map((each, index) => (
                <Fragment key={each.id}>
                  {each.activityId !== cases[index - 1]?.activityId && <View className="text-heading exception-activity">{each.activity}</View>}
                  <ExceptionCard exception={each} onDecide={() => setDeciding(each)} />
                </Fragment>
              ));
            }}
          </QueryView>
        </View>
      </View>
      {deciding && <DecideSheet key={deciding.id} exception={deciding} onClose={() => setDeciding(undefined)} />}
    </Screen>
  );
}
