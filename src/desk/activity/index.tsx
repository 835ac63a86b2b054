import { useRouter } from '@tarojs/taro';
import { View } from '@tarojs/components';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../api';
import { QueryView } from '../../components/query-view';
import { Screen } from '../../components/screen';
import { StateView } from '../../components/state-view';
import { goBack } from '../../routes';
import { ChangeForm } from './change-form';
import './index.scss';

/** 更改活动: another time or place, or none at all; whoever counts on it is told. */
export default function DeskActivity() {
  const { id = '' } = useRouter().params;
  const query = useQuery(api.activities.read.queryOptions({ id }));
  const door = useQuery(api.activities.doorActivities.queryOptions());
  const people = door.data?.find((activity) => activity.id === id)?.people;
  return (
    <Screen>
      <QueryView query={query} what="活动">
        {(activity) =>
          activity.calledOff === null ? (
            <ChangeForm key={activity.id} activity={activity} people={people} />
          ) : (
            <View className="content">
              <StateView kind="empty" title="这场活动已经取消" advice={`原因：${activity.calledOff}。报了名的人都会收到消息。`} action={{ text: '返回', onPress: goBack }} />
            </View>
          )
        }
      </QueryView>
    </Screen>
  );
}
