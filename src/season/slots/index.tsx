import { useState } from 'react';
import { useDidShow, useRouter } from '@tarojs/taro';
import { Text, View } from '@tarojs/components';
import { useQuery } from '@tanstack/react-query';
import { shanghaiDate, showDate, showMoment, showTime, showTimeRange, showWeekday } from '../../../domain/time/shanghai';
import type { SlotList } from '../../../cloudfunctions/season/booking/slots';
import { api } from '../../api';
import { ActionBar } from '../../components/action-bar';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { DayTabs } from '../../components/day-tabs';
import { usePullToRefresh } from '../../components/gestures/use-pull-to-refresh';
import { Icon } from '../../components/icon';
import { NotifyCard, useNotify } from '../../components/notify-card';
import { Notice } from '../../components/notice';
import { QueryView } from '../../components/query-view';
import { Screen } from '../../components/screen';
import { StateView } from '../../components/state-view';
import { open, paths } from '../../routes';
import { byDay, type Choice } from './by-day';
import { thereTime, useChosenZone } from './own-zone';
import { SlotGrid } from './slot-grid';
import { useBooking } from './use-booking';
import { ZoneRow } from './zone-row';
import './index.scss';

/** 约面试: choose a time, change it, give it back. */
export default function Slots() {
  const { roundId = '' } = useRouter().params;
  const query = useQuery(api.season.slots.queryOptions({ roundId }));
  useDidShow(() => void query.refetch());
  usePullToRefresh(query.refetch);
  return (
    <Screen programme="jinzhongzi">
      <QueryView query={query} what="面试时间">
        {(list) => <Choose key={roundId} roundId={roundId} list={list} />}
      </QueryView>
    </Screen>
  );
}

function Choose({ roundId, list }: { roundId: string; list: SlotList }) {
  const days = byDay(list.choices);
  const mine = list.choices.find((choice) => choice.mine);
  const [wantedDay, setWantedDay] = useState<string>();
  const [picked, setPicked] = useState<string>();
  const notify = useNotify('interview');
  const { refusal, isBusy, book, giveBack } = useBooking(roundId, () => setPicked(undefined));
  // A time that went while it was looked at is no longer picked.
  const choice = list.choices.find(({ startsAt, free }) => startsAt === picked && free > 0);
  const firstDay = mine ? shanghaiDate(mine.startsAt) : (days.find(({ free }) => free > 0) ?? days[0])?.day;
  const shown = days.find(({ day }) => day === (wantedDay ?? firstDay));
  const isOpen = list.closed === null;
  const bookNow = (wanted: Choice) => {
    notify.renew();
    book(wanted);
  };
  const { chosen: zone, choose } = useChosenZone();
  const there = choice && thereTime(choice.startsAt, zone);
  if (!shown) return <StateView kind="empty" title="这一轮还没有排时间" advice="排好了会在这里出现。" />;

  return (
    <>
      <View className="content">
        {mine && <Own mine={mine} there={thereTime(mine.startsAt, zone)} onOpen={() => open(paths.room(roundId))} />}
        {mine && <NotifyCard moment="interview" />}
        {refusal && (
          <View className="slots-notice">
            <Notice tone="danger">{refusal}</Notice>
          </View>
        )}
        {!isOpen && (
          <View className="slots-notice">
            <Notice tone="warning">
              {list.closed === 'BOOKING_NOT_OPEN'
                ? `${showMoment(list.opensAt)} 开始预约，到时再来。`
                : '预约和修改已经截止，有特殊情况请联系组织者。'}
            </Notice>
          </View>
        )}
        <View className="slots-days">
          <DayTabs
            days={days.map(({ day, free }) => ({ day, note: free > 0 ? `剩 ${free} 个` : '约满' }))}
            chosen={shown.day}
            onChange={setWantedDay}
          />
        </View>
        {shown.halves.map(({ name, choices }, index) => (
          <View key={name}>
            <View className="half">
              <View className="text-title">{name}</View>
              {index === 0 && <View className="text-note">每次 {minutesOf(choices[0])} 分钟</View>}
            </View>
            <SlotGrid choices={choices} picked={choice?.startsAt} onPick={isOpen ? setPicked : undefined} />
          </View>
        ))}
        {isOpen && (
          <View className="text-note slots-rule">
            {mine
              ? `换成功以前，原来的时间一直给你留着。${showMoment(list.closesAt)} 前可以换，也可以不要。`
              : `${showMoment(list.closesAt)} 前可以约，约好了还能换。${list.placing ? '到时还没约，会从剩下的里给你排一个。' : ''}`}
          </View>
        )}
        <ZoneRow chosen={zone} onChoose={choose} />
        {there && <View className="text-note figures">你选的 {showTime(choice.startsAt)}，{there}。</View>}
      </View>
      {isOpen && (
        <ActionBar>
          {mine && (
            <Button look="outline" state={isBusy ? 'busy' : 'ready'} onPress={() => giveBack(mine.startsAt)}>
              不要了
            </Button>
          )}
          <Button width="grow" state={isBusy ? 'busy' : choice ? 'ready' : 'off'} onPress={() => choice && bookNow(choice)}>
            {choice
              ? `${mine ? '换到' : '约'} ${showDate(choice.startsAt)} ${showTime(choice.startsAt)}`
              : mine
                ? '选一个时间来换'
                : '选一个时间'}
          </Button>
        </ActionBar>
      )}
    </>
  );
}

interface OwnProps {
  mine: Choice;
  /** The same time where they are. */
  there: string | undefined;
  onOpen: () => void;
}

function Own({ mine: { startsAt, endsAt }, there, onOpen }: OwnProps) {
  return (
    <Card className="own">
      <View className="own-mark">
        <Icon name="video" />
      </View>
      <View className="grow">
        <View className="text-note">现在约的是</View>
        <View className="text-title figures">
          {showDate(startsAt)}（{showWeekday(startsAt)}）<Text className="nowrap">{showTimeRange(startsAt, endsAt)}</Text>
        </View>
        {there && <View className="text-note figures">{there}</View>}
      </View>
      <Button look="quiet" size="small" onPress={onOpen}>
        等候室
      </Button>
    </Card>
  );
}

const minutesOf = (choice: SlotList['choices'][number] | undefined): number =>
  choice ? Math.round((Date.parse(choice.endsAt) - Date.parse(choice.startsAt)) / 60_000) : 0;
