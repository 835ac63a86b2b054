import { View } from '@tarojs/components';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../api';
import { Dot } from '../../components/dot';
import { List } from '../../components/list';
import { QueryView } from '../../components/query-view';
import { SectionHead } from '../../components/section-head';

const kinds = { short: '短期', long: '长期' } as const;

/** The places to work of a season. */
export function PostList({ seasonId, places }: { seasonId: string; places: number }) {
  const query = useQuery(api.season.posts.list.queryOptions({ seasonId }));
  return (
    <View className="section">
      <SectionHead title="见习岗位" note={`共招 ${places} 人`} />
      <QueryView query={query} what="见习岗位">
        {({ posts }) =>
          posts.length === 0 ? (
            <View className="text-secondary">岗位还在收集，定下来会放在这里。</View>
          ) : (
            <List>
              {posts.map(({ id, title, unit, kind, places: wanted, duties }) => (
                <View key={id} className="post">
                  <View className="text-title">{title}</View>
                  <View className="text-note">
                    {unit}
                    <Dot />
                    {kinds[kind]}
                    <Dot />招 {wanted} 人
                  </View>
                  <View className="text-secondary post-duties">{duties}</View>
                </View>
              ))}
            </List>
          )
        }
      </QueryView>
    </View>
  );
}
