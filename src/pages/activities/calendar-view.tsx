import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { dayAfter, DAYS_IN_WEEK, monthAfter, monthOf, showMonth, weekOf, weeksOf } from '../../../domain/activity/calendar';
import type { ActivityKind } from '../../../domain/activity/kind';
import { fromShanghai, showDate, showWeekday } from '../../../domain/time/shanghai';
import type { ActivityCard } from '../../../cloudfunctions/activities/card';
import { api } from '../../api';
import { Button } from '../../components/button';
import { List } from '../../components/list';
import { FailureNotice, QueryView } from '../../components/query-view';
import { StateView } from '../../components/state-view';
import { ActivityRowsSkeleton } from '../../components/activity-row';
import { Calendar } from './calendar';

interface CalendarViewProps {
  by: 'month' | 'week';
  kind: ActivityKind | undefined;
  district: string | undefined;
  /** The chosen day; its month or week is shown. */
  chosen: string;
  onChoose: (day: string) => void;
  row: (activity: ActivityCard) => ReactNode;
}

/** A month or a week, and below it what begins on the chosen day. */
export function CalendarView({ by, kind, district, chosen, onChoose, row }: CalendarViewProps) {
  const month = monthOf(chosen);
  const days = useQuery(api.activities.days.queryOptions({ month, kind, district }, { placeholderData: keepPreviousData }));
  const list = useInfiniteQuery(api.activities.list.infiniteQueryOptions({ from: chosen, kind, district }, { getNextPageParam: ({ next }) => next ?? undefined }));
  const counts = new Map(days.data?.days.map(({ day, count }) => [day, count]));
  const next = days.data?.days.find(({ day }) => day > chosen)?.day;
  const turn = (turns: -1 | 1) => onChoose(by === 'week' ? dayAfter(chosen, turns * DAYS_IN_WEEK) : `${monthAfter(month, turns)}-01`);
  return (
    <>
      <Calendar title={showMonth(month)} weeks={by === 'week' ? [weekOf(chosen)] : weeksOf(month)} month={month} counts={counts} chosen={chosen} onChoose={onChoose} onTurn={turn} />
      {days.error !== null && <FailureNotice error={days.error} what="日历" onRetry={() => void days.refetch()} />}
      <View className="text-heading day-head figures">
        {showDate(fromShanghai(chosen))}（{showWeekday(fromShanghai(chosen))}）
      </View>
      <QueryView query={list} what="活动" skeleton={<ActivityRowsSkeleton rows={2} />}>
        {({ pages }) => {
          const activities = pages.flatMap((page) => page.activities);
          if (activities.length > 0) return <List>{activities.map(row)}</List>;
          return (
            <StateView
              kind="empty"
              title="这天没有活动"
              advice={next ? undefined : '往后翻翻，或者换个种类和地区。'}
              action={next ? { text: `看 ${showDate(fromShanghai(next))} 的`, onPress: () => onChoose(next) } : { text: '往后翻', onPress: () => turn(1) }}
            />
          );
        }}
      </QueryView>
      {list.hasNextPage && (
        <Button look="plain" width="wide" state={list.isFetchingNextPage ? 'busy' : 'ready'} onPress={() => void list.fetchNextPage()}>
          再看几场
        </Button>
      )}
    </>
  );
}
