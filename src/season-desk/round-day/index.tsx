import { useState } from 'react';
import { useDidShow, useRouter } from '@tarojs/taro';
import { View } from '@tarojs/components';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { RoundDay, WatchedCandidate } from '../../../cloudfunctions/season/rounds/day';
import { presences } from '../../../domain/season/presence';
import { showTime } from '../../../domain/time/shanghai';
import { api } from '../../api';
import { DayTabs } from '../../components/day-tabs';
import { usePullToRefresh } from '../../components/gestures/use-pull-to-refresh';
import { List, ListRow } from '../../components/list';
import { Notice } from '../../components/notice';
import { QueryView } from '../../components/query-view';
import { Screen } from '../../components/screen';
import { SectionHead } from '../../components/section-head';
import { PlaceSheet } from './place-sheet';
import './index.scss';

/** People come and go while one looks. Milliseconds. */
const LOOK = 20_000;

/** 面试进行: a day of a round as it goes, who has no slot, and a second one by decision. */
export default function DeskRoundDay() {
  const { roundId = '' } = useRouter().params;
  const [wanted, setWanted] = useState<string>();
  const query = useQuery(api.season.rounds.day.queryOptions({ roundId, day: wanted }, { placeholderData: keepPreviousData, refetchInterval: LOOK }));
  useDidShow(() => void query.refetch());
  usePullToRefresh(query.refetch);
  return (
    <Screen programme="jinzhongzi">
      <View className="content">
        <QueryView query={query} what="面试进行">
          {(day) => <Day roundId={roundId} day={day} onChange={setWanted} />}
        </QueryView>
      </View>
    </Screen>
  );
}

function Day({ roundId, day: { day, days, slots, waiting, unfilled }, onChange }: { roundId: string; day: RoundDay; onChange: (day: string) => void }) {
  const [placed, setPlaced] = useState<WatchedCandidate>();
  return (
    <>
      {days.length > 1 && (
        <View className="section-first">
          <DayTabs days={days.map((each) => ({ day: each }))} chosen={day} onChange={onChange} />
        </View>
      )}
      {unfilled.length > 0 && (
        <View className="section-first">
          <Notice tone="warning">{`${unfilled.map(({ startsAt, panel }) => `${showTime(startsAt)} ${panel}`).join('、')}有面试官回避，没有人接上。请联系面试官，或给考生换个时段。`}</Notice>
        </View>
      )}
      {waiting.count > 0 && (
        <View className="section">
          <SectionHead title="没有时间的" note={`${waiting.count} 人${waiting.count > waiting.people.length ? `，先列 ${waiting.people.length} 位` : ''}`} />
          <List>
            {waiting.people.map((person) => (
              <ListRow key={person.id} text={person.name} note={person.university} value={person.missed ? '没有来' : '还没约'} label={`${person.name}，${person.university}，${person.missed ? '没有来' : '还没约'}，给一个时间`} onPress={() => setPlaced(person)} />
            ))}
          </List>
        </View>
      )}
      <View className="section">
        <SectionHead title="这一天" note={`${slots.filter(({ candidate }) => candidate).length} 人，${slots.length} 个时段`} />
        <List>
          {slots.map(({ id, startsAt, panel, candidate, interviewers }) => (
            <View key={id} className="round-slot">
              <View className="round-slot-time">{showTime(startsAt)}</View>
              <View className="grow">
                <View className={candidate ? 'text-title' : 'text-note'}>{candidate?.name ?? '空着'}</View>
                <View className="text-note">
                  {panel}
                  {candidate && `，${candidate.university}`}
                </View>
              </View>
              {candidate && <View className="round-slot-end text-note">{candidate.sheets > 0 ? `交了 ${candidate.sheets}/${interviewers} 张` : presences[candidate.presence]}</View>}
            </View>
          ))}
        </List>
      </View>
      {placed && <PlaceSheet roundId={roundId} candidate={placed} slots={slots} onClose={() => setPlaced(undefined)} />}
    </>
  );
}
