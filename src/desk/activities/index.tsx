import { useDidShow } from '@tarojs/taro';
import { View } from '@tarojs/components';
import { useQuery } from '@tanstack/react-query';
import { shanghaiDate, showDate, showTime, showWeekday } from '../../../domain/time/shanghai';
import type { DoorActivity } from '../../../cloudfunctions/activities/door-activities';
import { api } from '../../api';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { Dot } from '../../components/dot';
import { FigureRow } from '../../components/figure-row';
import { usePullToRefresh } from '../../components/gestures/use-pull-to-refresh';
import { QueryView } from '../../components/query-view';
import { Screen } from '../../components/screen';
import { StateView } from '../../components/state-view';
import { Tag } from '../../components/tag';
import { sendAllWaiting } from '../../door-scans';
import { open, paths } from '../../routes';
import { Drafts } from './drafts';
import './index.scss';

/** 活动签到: the activities whose door this organiser may open, soonest first. */
export default function DeskActivities() {
  const query = useQuery(api.activities.doorActivities.queryOptions());
  const me = useQuery(api.account.me.queryOptions());
  const mayChange = me.data?.roles.includes('editor') ?? false;
  useDidShow(() => {
    sendAllWaiting();
    void query.refetch();
  });
  usePullToRefresh(query.refetch);
  return (
    <Screen>
      <View className="content desk-activities">
        {mayChange && <Drafts />}
        <QueryView query={query} what="活动">
          {(activities) =>
            activities.length === 0 ? (
              <StateView kind="empty" title="近期没有活动要签到" advice="结束超过半天的活动不再列在这里。" />
            ) : (
              activities.map((activity) => <DoorCard key={activity.id} activity={activity} mayChange={mayChange} />)
            )
          }
        </QueryView>
      </View>
    </Screen>
  );
}

function DoorCard({ activity, mayChange }: { activity: DoorActivity; mayChange: boolean }) {
  const { id, title, startsAt, place, expected, arrived, waiting, perGate, calledOff, selfCheckIn } = activity;
  const isToday = shanghaiDate(startsAt) === shanghaiDate(Date.now());
  return (
    <Card>
      <View className="text-title">{title}</View>
      <View className="text-note figures door-card-when">
        {showDate(startsAt)}（{showWeekday(startsAt)}）{showTime(startsAt)}
        <Dot />
        {place}
      </View>
      {(isToday || calledOff !== null) && (
        <View className="tags door-card-today">
          {isToday && <Tag tone="programme">今天</Tag>}
          {calledOff !== null && (
            <Tag tone="danger" icon="close">
              已取消
            </Tag>
          )}
        </View>
      )}
      <View className="door-card-counts">
        <FigureRow
          figures={[
            { value: arrived, name: '已入场' },
            { value: expected, name: '应到' },
            { value: waiting, name: '候补' },
          ]}
        />
      </View>
      {perGate.length > 1 && <View className="text-note figures door-card-when">{perGate.map(({ gate, arrived: through }) => `${gate} ${through} 人`).join('，')}</View>}
      {calledOff === null && (
        <View className="door-card-doing">
          {mayChange && (
            <Button look="outline" size="small" label={`名单：${title}`} onPress={() => open(paths.deskActivityPeople(id))}>
              名单
            </Button>
          )}
          {mayChange && (
            <Button look="outline" size="small" label={`更改：${title}`} onPress={() => open(paths.deskActivity(id))}>
              更改
            </Button>
          )}
          {mayChange && (
            <Button look="outline" size="small" label={`重复入场：${title}`} onPress={() => open(paths.deskConflicts(id))}>
              重复入场
            </Button>
          )}
          {selfCheckIn && (
            <Button look="outline" size="small" icon="code" label={`会场码：${title}`} onPress={() => open(paths.deskVenueCode(id))}>
              会场码
            </Button>
          )}
          <Button look="quiet" size="small" icon="scan" label={`门口扫码：${title}`} onPress={() => open(paths.door(id))}>
            门口扫码
          </Button>
        </View>
      )}
    </Card>
  );
}
