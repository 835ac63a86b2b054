import { View } from '@tarojs/components';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../api';
import { Dot } from '../../components/dot';
import { QueryView } from '../../components/query-view';

/** Every post with the last one it took. */
export function CutOffs({ seasonId }: { seasonId: string }) {
  const query = useQuery(api.season.placements.cutOffs.queryOptions({ seasonId }));
  return (
    <QueryView query={query} what="录取线" extent="part">
      {(posts) => (
        <>
          {posts.map(({ title, places, taken, last, lot }) => (
            <View key={title} className="notice-row">
              <View className="grow">
                <View>{title}</View>
                <View className="text-note figures">
                  {places} 个名额，录 {taken} 人
                  {last && <Dot />}
                  {last && `录到第 ${last.rank} 名，${last.score} 分`}
                  {lot && <Dot />}
                  {lot && `摇签录到 ${lot}`}
                </View>
              </View>
            </View>
          ))}
          <View className="text-note notice-foot">没有写“录到第几名”的，按志愿时没有录满，不设线。</View>
        </>
      )}
    </QueryView>
  );
}
