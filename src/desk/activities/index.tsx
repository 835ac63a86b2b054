import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro';
import { View } from '@tarojs/components';
import { useQuery } from '@tanstack/react-query';
import { shanghaiDate, showDate, showTime, showWeekday } from '../../../domain/time/shanghai';
import type { DoorActivity } from '../../../cloudfunctions/activities/door-activities';
import { api } from '../../api';
import { Card } from '../../components/card';
import { Dot } from '../../components/dot';
import { FigureRow } from '../../components/figure-row';
import { QueryView } from '../../components/query-view';
import { Screen } from '../../components/screen';
import { StateView } from '../../components/state-view';
import { Tag } from '../../components/tag';
import { open, paths } from '../../routes';
import './index.scss';

/** 活动签到: the activities whose door this organiser may open, soonest first. */
export default function DeskActivities() {
  const query = useQuery(api.activities.doorActivities.queryOptions());
  useDidShow(() => void query.refetch());
  usePullDownRefresh(() => void query.refetch().finally(() => Taro.stopPullDownRefresh()));
  return (
    <Screen>
      <View className="content desk-activities">
        <QueryView query={query} what="活动">
          {(activities) =>
            activities.length === 0 ? (
              <StateView kind="empty" title="没有要签到的活动" advice="结束超过半天的活动不再列在这里。" />
            ) : (
              activities.map((activity) => <DoorCard key={activity.id} activity={activity} />)
            )
          }
        </QueryView>
      </View>
    </Screen>
  );
}

function DoorCard({ activity: { id, title, startsAt, place, expected, arrived, waiting } }: { activity: DoorActivity }) {
  const isToday = shanghaiDate(startsAt) === shanghaiDate(Date.now());
  return (
    <Card onPress={() => open(paths.door(id))}>
      <View className="text-title">{title}</View>
      <View className="text-note figures door-card-when">
        {showDate(startsAt)}（{showWeekday(startsAt)}）{showTime(startsAt)}
        <Dot />
        {place}
      </View>
      {isToday && (
        <View className="tags door-card-today">
          <Tag tone="programme">今天</Tag>
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
    </Card>
  );
}
