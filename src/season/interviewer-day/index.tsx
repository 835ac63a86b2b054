import { useState } from 'react';
import { useDidShow } from '@tarojs/taro';
import { View } from '@tarojs/components';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { fromShanghai, showDate, showWeekday } from '../../../domain/time/shanghai';
import type { InterviewerDay } from '../../../cloudfunctions/season/hearings/interviewer-day';
import { api } from '../../api';
import { Button } from '../../components/button';
import { DayTabs } from '../../components/day-tabs';
import { usePullToRefresh } from '../../components/gestures/use-pull-to-refresh';
import { QueryView } from '../../components/query-view';
import { Screen } from '../../components/screen';
import { StateView } from '../../components/state-view';
import { FreeSheet } from './free-sheet';
import { sectionsOf } from './sections';
import { SlotRows } from './slot-rows';
import './index.scss';

/** Bookings change until the window closes, and the day moves on. Milliseconds. */
const LOOK = 60_000;

/** 面试日程: one interviewer's own list, day by day. */
export default function InterviewerDayPage() {
  const [wanted, setWanted] = useState<string>();
  const [isSaying, setSaying] = useState(false);
  const query = useQuery(
    api.season.hearings.day.queryOptions({ day: wanted }, { placeholderData: keepPreviousData, refetchInterval: LOOK }),
  );
  useDidShow(() => void query.refetch());
  usePullToRefresh(query.refetch);
  return (
    <Screen programme="jinzhongzi">
      <View className="content">
        <QueryView query={query} what="面试日程">
          {(list) => (
            <>
              {list.days.length === 0 ? (
                <StateView kind="empty" title="还没有给你排面试" advice="组织者排好以后，会在这里出现。可以先说说你哪天有空。" />
              ) : (
                <DayList list={list} onChange={setWanted} />
              )}
              <View className="row day-free">
                <Button look="plain" size="small" onPress={() => setSaying(true)}>
                  {list.free.length > 0 ? `这天有空 ${list.free.map(({ from, to }) => `${from}–${to}`).join('、')}` : '说说我哪天有空'}
                </Button>
              </View>
              {isSaying && <FreeSheet day={list.day} onClose={() => setSaying(false)} />}
            </>
          )}
        </QueryView>
      </View>
    </Screen>
  );
}

function DayList({ list: { day, days, slots }, onChange }: { list: InterviewerDay; onChange: (day: string) => void }) {
  const noon = fromShanghai(day, '12:00');
  const booked = slots.filter(({ candidate }) => candidate).length;
  const { now, next, past } = sectionsOf(slots, new Date());
  return (
    <>
      <View className="day-head">
        <View className="day-title">
          <View className="day-date figures">{showDate(noon)}</View>
          <View className="text-secondary">{showWeekday(noon)}</View>
        </View>
        <View className="text-secondary figures">
          {booked} 人已约 / {slots.length} 个时间
        </View>
      </View>
      {days.length > 1 && <DayTabs days={days.map((each) => ({ day: each }))} chosen={day} onChange={onChange} />}
      <SlotRows title="正在面试" slots={now} when="now" />
      <SlotRows title="接下来" slots={next} when="next" />
      <SlotRows title="过去的" slots={past} when="past" />
    </>
  );
}
