import { useState } from 'react';
import { useReachBottom, useRouter } from '@tarojs/taro';
import { View } from '@tarojs/components';
import { useInfiniteQuery } from '@tanstack/react-query';
import { showMoment } from '../../../domain/time/shanghai';
import { api } from '../../api';
import { Choices } from '../../components/choices';
import { usePullToRefresh } from '../../components/gestures/use-pull-to-refresh';
import { QueryView } from '../../components/query-view';
import { Screen } from '../../components/screen';
import { CutOffs } from './cut-offs';
import { HowFair } from './how-fair';
import { OwnRow } from './own-row';
import './index.scss';

type Part = 'people' | 'posts' | 'how';

const parts: readonly { value: Part; text: string }[] = [
  { value: 'people', text: '名单' },
  { value: 'posts', text: '各岗位录取线' },
  { value: 'how', text: '怎么保证公平' },
];

/** 录用公示: open to everybody; as much of a name as the law lets a stranger see. */
export default function SeasonNotice() {
  const { seasonId = '' } = useRouter().params;
  const [part, setPart] = useState<Part>('people');
  const query = useInfiniteQuery(api.season.placements.notice.infiniteQueryOptions({ seasonId }, { getNextPageParam: ({ next }) => next ?? undefined }));
  usePullToRefresh(query.refetch);
  useReachBottom(() => {
    if (part === 'people' && query.hasNextPage && !query.isFetchingNextPage) void query.fetchNextPage();
  });
  return (
    <Screen programme="jinzhongzi">
      <View className="content section-first">
        <QueryView query={query} what="公示">
          {({ pages }) => {
            const [first] = pages;
            if (!first) return null;
            const rows = pages.flatMap((page) => page.rows);
            return (
              <>
                <View className="notice-title">{first.season}</View>
                <View className="text-secondary figures">
                  录用 {first.placed} 人，公示到 {showMoment(first.until)}
                </View>
                <View className="text-note">{first.method === 'stable' ? '名字只写头尾；名次是总成绩的先后，岗位按单位排的先后录' : '名字只写头尾'}</View>
                <OwnRow seasonId={seasonId} />
                <Choices className="notice-parts" name="看什么" choices={parts} chosen={part} onChoose={setPart} />
                {part === 'people' &&
                  rows.map(({ rank, name, university, post }) => (
                    <View key={rank} className="notice-row">
                      <View className="notice-rank figures">{rank}</View>
                      <View className="grow">
                        <View>
                          {name}，{university}
                        </View>
                        <View className="text-note">{post}</View>
                      </View>
                    </View>
                  ))}
                {part === 'posts' && <CutOffs seasonId={seasonId} />}
                {part === 'how' && <HowFair page={first} />}
              </>
            );
          }}
        </QueryView>
      </View>
    </Screen>
  );
}
