import { useRouter } from '@tarojs/taro';
import { View } from '@tarojs/components';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../api';
import { QueryView } from '../../components/query-view';
import { Screen } from '../../components/screen';
import { StateView } from '../../components/state-view';
import { goBack } from '../../routes';
import { ActivityTools } from './activity-tools';
import { ChangeForm } from './change-form';
import './index.scss';

/** 办活动: what organisers do around one: people, words to them, materials, what was said; another time or place, or none at all. */
export default function DeskActivity() {
  const { id = '' } = useRouter().params;
  const query = useQuery(api.activities.read.queryOptions({ id }));
  const door = useQuery(api.activities.doorActivities.queryOptions());
  const people = door.data?.find((activity) => activity.id === id)?.people;
  return (
    <Screen>
      <QueryView query={query} what="活动">
        {(activity) => (
          <>
            <ActivityTools activity={activity} />
            {activity.calledOff !== null && (
              <View className="content">
                <StateView kind="empty" title="这场活动已经取消" advice={`原因：${activity.calledOff}。报了名的人都会收到消息。`} action={{ text: '返回', onPress: goBack }} />
              </View>
            )}
            {activity.calledOff === null && Date.parse(activity.startsAt) > Date.now() && <ChangeForm key={activity.id} activity={activity} people={people} />}
          </>
        )}
      </QueryView>
    </Screen>
  );
}
