import { View } from '@tarojs/components';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../api';
import { ActivityRow } from '../../components/activity-row';
import { List } from '../../components/list';
import { SectionHead } from '../../components/section-head';
import { open, paths } from '../../routes';

interface SameSeriesProps {
  series: string;
  /** The one that is being looked at. */
  except: string;
}

/** The same activity elsewhere and at other times; nothing when it is the only one to come. */
export function SameSeries({ series, except }: SameSeriesProps) {
  const query = useQuery(api.activities.list.queryOptions({ series }));
  const others = query.data?.activities.filter(({ id }) => id !== except) ?? [];
  if (others.length === 0) return null;
  return (
    <View className="section">
      <SectionHead title="别的区也办" note={`${others.length} 场`} />
      <List>
        {others.map((activity) => (
          <ActivityRow key={activity.id} activity={activity} onPress={() => open(paths.activity(activity.id))} />
        ))}
      </List>
    </View>
  );
}
