import { View } from '@tarojs/components';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../api';
import { QueryView } from '../../components/query-view';
import { SectionHead } from '../../components/section-head';
import { open, paths } from '../../routes';
import { PostCard } from '../parts/post-card';

/** So many are shown; the rest is a press away. */
const SHOWN = 4;

/** The first places to work of a season, and the way to all of them. */
export function PostList({ seasonId, places }: { seasonId: string; places: number }) {
  const query = useQuery(api.season.posts.list.queryOptions({ seasonId }));
  const total = query.data?.total ?? 0;
  return (
    <View className="section">
      <SectionHead title="见习岗位" note={places > 0 && `共招 ${places} 人`} {...(total > 0 && { more: { text: `全部 ${total} 个`, onPress: () => open(paths.seasonPosts(seasonId)) } })} />
      <QueryView query={query} what="见习岗位">
        {({ posts }) => (posts.length === 0 ? <View className="text-secondary">岗位还在收集，定下来会放在这里。</View> : posts.slice(0, SHOWN).map((post) => <PostCard key={post.id} post={post} />))}
      </QueryView>
    </View>
  );
}
