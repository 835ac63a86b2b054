import { View } from '@tarojs/components';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../api';
import { ActivityRow } from '../../components/activity-row';
import { List } from '../../components/list';
import { QueryView } from '../../components/query-view';
import { SectionHead } from '../../components/section-head';
import { CardSkeleton } from '../../components/skeleton';
import { open, openActivities, paths } from '../../routes';

const SHOWN = 5;

/** 五个一活动: the next few of the campaign's region; the calendar has them all. */
export function ActivitiesToCome({ district }: { district: string }) {
  const query = useQuery(api.activities.list.queryOptions({ district }));
  return (
    <View className="section">
      <SectionHead title="五个一活动" more={{ text: '看日历', onPress: () => openActivities() }} />
      <QueryView query={query} what="活动" extent="part" skeleton={<CardSkeleton cards={2} />}>
        {({ activities }) =>
          activities.length === 0 ? (
            <View className="text-secondary">眼下没有活动。新的一场定下来，会先出现在这里。</View>
          ) : (
            <List>
              {activities.slice(0, SHOWN).map((activity) => (
                <ActivityRow key={activity.id} activity={activity} onPress={() => open(paths.activity(activity.id))} />
              ))}
            </List>
          )
        }
      </QueryView>
    </View>
  );
}
