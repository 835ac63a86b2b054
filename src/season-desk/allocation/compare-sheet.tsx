import { View } from '@tarojs/components';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { PostSize } from '../../../cloudfunctions/season/allocation/compare';
import type { ListedRun } from '../../../cloudfunctions/season/allocation/runs';
import { showMoment } from '../../../domain/time/shanghai';
import { api } from '../../api';
import { Button } from '../../components/button';
import { QueryView } from '../../components/query-view';
import { Sheet } from '../../components/sheet';

/** Who moves where from the run before to this one, and which posts are filled otherwise. */
export function CompareSheet({ before, after, onClose }: { before: ListedRun; after: ListedRun; onClose: () => void }) {
  const query = useInfiniteQuery(api.season.allocation.compare.infiniteQueryOptions({ before: before.id, after: after.id }, { getNextPageParam: ({ next }) => next ?? undefined }));
  return (
    <Sheet title="和上一次比" onClose={onClose}>
      <View className="text-note figures">
        上一次 {showMoment(before.at)}，录上 {before.summary.placed} 人；这一次 {showMoment(after.at)}，录上 {after.summary.placed} 人。
      </View>
      <QueryView query={query} what="两次的不同" extent="part">
        {({ pages }) => {
          const [first] = pages;
          if (!first) return null;
          if (first.moved === 0) return <View className="allocation-same">谁也没有动：两次结果一样。</View>;
          return (
            <>
              <View className="allocation-part text-title">{first.moved} 人有变化</View>
              {pages.flatMap(({ moves }) => moves).map(({ id, rank, name, university, from, to }) => (
                <View key={id} className="allocation-move">
                  <View className="figures">
                    {name}，第 {rank} 名，{university}
                  </View>
                  <View className="text-note">
                    {from ?? '候补'} → {to ?? '候补'}
                  </View>
                </View>
              ))}
              {query.hasNextPage && (
                <Button look="quiet" size="small" state={query.isFetchingNextPage ? 'busy' : 'ready'} onPress={() => void query.fetchNextPage()}>
                  再看一些
                </Button>
              )}
              <View className="allocation-part text-title">{first.posts.length} 个岗位有变化</View>
              {first.posts.map(({ id, title, before: was, after: is }) => (
                <View key={id} className="allocation-move">
                  <View>{title}</View>
                  <View className="text-note figures">
                    {sizeWords(was)} → {sizeWords(is)}
                  </View>
                </View>
              ))}
            </>
          );
        }}
      </QueryView>
    </Sheet>
  );
}

const sizeWords = (size: PostSize | null): string => (size ? `${size.places} 个名额录 ${size.taken} 人${size.score !== null ? `，到 ${size.score} 分` : size.place !== null ? `，到单位排的第 ${size.place} 位` : ''}` : '没有这个岗位');
