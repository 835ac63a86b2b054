import { View } from '@tarojs/components';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../api';
import { open, openActivities, paths } from '../../routes';
import { ActivityRow } from '../activity-row';
import { List } from '../list';
import { QueryView } from '../query-view';
import { SectionHead } from '../section-head';
import { CardSkeleton } from '../skeleton';

interface NextActivitiesProps {
  title: string;
  /** What leads to all of them. */
  more: string;
  /** How many are shown. */
  most: number;
  /** Those of one region alone. */
  district?: string;
}

/** The next few activities as a section; the calendar has them all. */
export function NextActivities({ title, more, most, district }: NextActivitiesProps) {
  const query = useQuery(api.activities.list.queryOptions({ ...(district !== undefined && { district }) }));
  return (
    <View className="section">
      <SectionHead title={title} more={{ text: more, onPress: () => openActivities() }} />
      <QueryView query={query} what="活动" extent="part" skeleton={<CardSkeleton cards={2} />}>
        {({ activities }) =>
          activities.length === 0 ? (
            <View className="text-secondary">眼下没有活动。新的一场定下来，会先出现在这里。</View>
          ) : (
            <List>
              {activities.slice(0, most).map((activity) => (
                <ActivityRow key={activity.id} activity={activity} onPress={() => open(paths.activity(activity.id))} />
              ))}
            </List>
          )
        }
      </QueryView>
    </View>
  );
}
