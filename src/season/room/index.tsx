import { useDidShow, useRouter } from '@tarojs/taro';
import { View } from '@tarojs/components';
import { useMutation, useQuery } from '@tanstack/react-query';
import type { WaitingRoom } from '../../../cloudfunctions/season/room/read';
import { showMoment, showTime } from '../../../domain/time/shanghai';
import { api, queryClient } from '../../api';
import { ActionBar } from '../../components/action-bar';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { usePullToRefresh } from '../../components/gestures/use-pull-to-refresh';
import { Notice } from '../../components/notice';
import { QueryView } from '../../components/query-view';
import { RefusalNotice } from '../../components/refusal-notice';
import { Screen } from '../../components/screen';
import { thereTime, useChosenZone } from '../slots/own-zone';
import { DeviceCheck } from './device-check';
import { RoomWays } from './room-ways';
import './index.scss';

/** The queue moves while one looks. Milliseconds. */
const LOOK = 15_000;

/** 面试等候室: who is before, whether everything works, and the way in. */
export default function WaitingRoomPage() {
  const { roundId = '' } = useRouter().params;
  const query = useQuery(api.season.room.read.queryOptions({ roundId }, { refetchInterval: LOOK }));
  useDidShow(() => void query.refetch());
  usePullToRefresh(query.refetch);
  return (
    <Screen programme="jinzhongzi">
      <QueryView query={query} what="等候室">
        {(waiting) => <Waiting roundId={roundId} waiting={waiting} />}
      </QueryView>
    </Screen>
  );
}

function Waiting({ roundId, waiting }: { roundId: string; waiting: WaitingRoom }) {
  const { title, panel, startsAt, opensAt, missedFrom, presence, before, room } = waiting;
  const { chosen } = useChosenZone();
  const there = thereTime(startsAt, chosen);
  const arrive = useMutation(api.season.room.arrive.mutationOptions({ onSettled: () => queryClient.invalidateQueries({ queryKey: api.season.room.pathKey() }) }));
  const isOpen = Date.now() >= Date.parse(opensAt);
  const mayCome = presence === 'expected' || presence === 'late';
  return (
    <>
      <View className="content room-page">
        <Card className="section-first">
          <View className="text-note">
            {title}，{panel}
          </View>
          <View className="text-title figures">{showMoment(startsAt)}</View>
          {there && <View className="text-note figures">{there}</View>}
        </Card>
        {notice[presence]({ before, opens: showMoment(opensAt), latest: showTime(missedFrom), isOpen })}
        {presence !== 'missed' && presence !== 'done' && presence !== 'inside' && (
          <Card>
            <View className="room-queue">
              <View className="room-number">{before}</View>
              <View className="grow">
                <View className="text-title">{before === 0 ? '前面没有人了' : '前面还有这么多人'}</View>
                <View className="text-note">同一组、排在你前面、还没面完的。迟到的也算在里面，不来的会去掉。</View>
              </View>
            </View>
          </Card>
        )}
        {mayCome && <DeviceCheck />}
        {room && <RoomWays room={room} sign={(question) => queryClient.fetchQuery(api.season.room.sign.queryOptions({ roundId, ...question }))} />}
        {!room && presence === 'inside' && (
          <Notice tone="warning">组织者还没有写房间，请等一下，或联系组织者。</Notice>
        )}
        <RefusalNotice error={arrive.error} />
      </View>
      {mayCome && (
        <ActionBar>
          <Button width="grow" state={arrive.isPending ? 'busy' : isOpen ? 'ready' : 'off'} onPress={() => arrive.mutate({ roundId })}>
            {isOpen ? '我到了' : `${showTime(opensAt)} 起可以进`}
          </Button>
        </ActionBar>
      )}
    </>
  );
}

interface Told {
  before: number;
  opens: string;
  /** Until when whoever is late may still come. */
  latest: string;
  isOpen: boolean;
}

const notice: Record<WaitingRoom['presence'], (told: Told) => JSX.Element> = {
  expected: ({ isOpen, opens, latest }) => <Notice tone="info">{isOpen ? `到了就点“我到了”，面试官看得到。最晚 ${latest}，再晚会记没有来。` : `等候室 ${opens} 开。先试试摄像头和麦克风，找个安静的地方。`}</Notice>,
  late: ({ latest }) => <Notice tone="warning">{`你的时间到了，请马上点“我到了”。${latest} 以后，面试官可以记你没有来。`}</Notice>,
  waiting: ({ before }) => <Notice tone="info">{before === 0 ? '快到你了，开着这一页，面试官叫你就会变。' : '已经告诉面试官你到了，开着这一页等。'}</Notice>,
  inside: () => <Notice tone="info">面试官请你进去，现在就进房间。</Notice>,
  missed: () => <Notice tone="danger">面试官记你没有来。请马上联系组织者，看能不能另排时间。</Notice>,
  done: () => <Notice tone="info">你的面试结束了，等结果就好。</Notice>,
};
