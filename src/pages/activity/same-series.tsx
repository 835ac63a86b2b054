import { View } from '@tarojs/components';
import { useInfiniteQuery } from '@tanstack/react-query';
import { api } from '../../api';
import { ActivityRow } from '../../components/activity-row';
import { Button } from '../../components/button';
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
  const query = useInfiniteQuery(api.activities.list.infiniteQueryOptions({ series }, { getNextPageParam: ({ next }) => next ?? undefined }));
  const others = query.data?.pages.flatMap(({ activities }) => activities).filter(({ id }) => id !== except) ?? [];
  if (others.length === 0) return null;
  return (
    <View className="section">
      <SectionHead title="别的区也办" note={query.hasNextPage ? undefined : `${others.length} 场`} />
      <List>
        {others.map((activity) => (
          <ActivityRow key={activity.id} activity={activity} onPress={() => open(paths.activity(activity.id))} />
        ))}
      </List>
      {query.hasNextPage && (
        <Button look="plain" width="wide" state={query.isFetchingNextPage ? 'busy' : 'ready'} onPress={() => void query.fetchNextPage()}>
          再看几场
        </Button>
      )}
    </View>
  );
}
