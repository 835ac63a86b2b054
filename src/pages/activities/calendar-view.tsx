import { type ReactNode, useState } from 'react';
import { View } from '@tarojs/components';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { dayAfter, DAYS_IN_WEEK, monthAfter, monthOf, showMonth, weekOf, weeksOf } from '../../../domain/activity/calendar';
import type { ActivityKind } from '../../../domain/activity/kind';
import { fromShanghai, shanghaiDate, showDate, showWeekday } from '../../../domain/time/shanghai';
import type { ActivityCard } from '../../../cloudfunctions/activities/card';
import { api } from '../../api';
import { List } from '../../components/list';
import { FailureNotice, QueryView } from '../../components/query-view';
import { StateView } from '../../components/state-view';
import { ActivityRowsSkeleton } from '../../components/activity-row';
import { Calendar } from './calendar';

interface CalendarViewProps {
  by: 'month' | 'week';
  kind: ActivityKind | undefined;
  district: string | undefined;
  row: (activity: ActivityCard) => ReactNode;
}

/** A month or a week, and below it what begins on the chosen day. */
export function CalendarView({ by, kind, district, row }: CalendarViewProps) {
  const [chosen, setChosen] = useState(() => shanghaiDate(Date.now()));
  const month = monthOf(chosen);
  const days = useQuery(api.activities.days.queryOptions({ month, kind, district }, { placeholderData: keepPreviousData }));
  const list = useQuery(api.activities.list.queryOptions({ from: chosen, kind, district }));
  const counts = new Map(days.data?.days.map(({ day, count }) => [day, count]));
  const next = days.data?.days.find(({ day }) => day > chosen)?.day;
  const turn = (turns: -1 | 1) => setChosen(by === 'week' ? dayAfter(chosen, turns * DAYS_IN_WEEK) : `${monthAfter(month, turns)}-01`);
  return (
    <>
      <Calendar title={showMonth(month)} weeks={by === 'week' ? [weekOf(chosen)] : weeksOf(month)} month={month} counts={counts} chosen={chosen} onChoose={setChosen} onTurn={turn} />
      {days.error !== null && <FailureNotice error={days.error} what="日历" onRetry={() => void days.refetch()} />}
      <View className="text-heading day-head figures">
        {showDate(fromShanghai(chosen))}（{showWeekday(fromShanghai(chosen))}）
      </View>
      <QueryView query={list} what="活动" skeleton={<ActivityRowsSkeleton rows={2} />}>
        {({ activities }) => {
          if (activities.length > 0) return <List>{activities.map(row)}</List>;
          return (
            <StateView
              kind="empty"
              title="这天没有活动"
              advice={next ? undefined : '往后翻翻，或者换个种类和地区。'}
              action={next ? { text: `看 ${showDate(fromShanghai(next))} 的`, onPress: () => setChosen(next) } : { text: '往后翻', onPress: () => turn(1) }}
            />
          );
        }}
      </QueryView>
    </>
  );
}
