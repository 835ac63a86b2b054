import { View } from '@tarojs/components';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../api';
import { Dot } from '../../components/dot';
import { QueryView } from '../../components/query-view';

/** Every post with the last score it took. */
export function CutOffs({ seasonId }: { seasonId: string }) {
  const query = useQuery(api.season.placements.cutOffs.queryOptions({ seasonId }));
  return (
    <QueryView query={query} what="录取线" extent="part">
      {(posts) => (
        <>
          {posts.map(({ id, title, places, taken, line, unit, lot }) => (
            <View key={id} className="notice-row">
              <View className="grow">
                <View>{title}</View>
                <View className="text-note figures">
                  {places} 个名额，录 {taken} 人
                  {line !== null && <Dot />}
                  {line !== null && `录到 ${line} 分`}
                  {unit && <Dot />}
                  {unit && `单位排了 ${unit.ranked} 人${unit.last === null ? (line === null ? '' : '，都看过了再按总成绩') : `，录到第 ${unit.last} 位`}`}
                  {lot && <Dot />}
                  {lot && `摇签录到 ${lot}`}
                </View>
              </View>
            </View>
          ))}
          <View className="text-note notice-foot">没有写分数的：{posts.some(({ unit }) => unit) && '单位排了先后，或'}按志愿时没有录满，或按成绩的名额只有一两个，写了就是那个人的分。</View>
        </>
      )}
    </QueryView>
  );
}
