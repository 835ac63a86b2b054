import { useState } from 'react';
import { useRouter } from '@tarojs/taro';
import { View } from '@tarojs/components';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import type { PostKind } from '../../../domain/season/plan';
import { postKinds } from '../../../domain/season/post-life';
import { api } from '../../api';
import { ChoiceSheet } from '../../components/choice-sheet';
import { FilterBar } from '../../components/filter-bar';
import { useMoreAtBottom } from '../../components/gestures/use-more-at-bottom';
import { usePullToRefresh } from '../../components/gestures/use-pull-to-refresh';
import { QueryView } from '../../components/query-view';
import { Screen } from '../../components/screen';
import { SearchField } from '../../components/search-field';
import { useSettled } from '../../components/search-field/use-settled';
import { StateView } from '../../components/state-view';
import { useShareCard } from '../../platform/share';
import { paths } from '../../routes';
import { PostCard } from '../parts/post-card';
import './index.scss';

interface Wish {
  kind?: PostKind;
  unit?: string;
  fits?: boolean;
}

/** 见习岗位: the posts of a season, looked through like openings. Opens without sign-in. */
export default function SeasonPosts() {
  const { seasonId = '' } = useRouter().params;
  const [text, setText] = useState('');
  const words = useSettled(text.trim(), 300);
  const [wish, setWish] = useState<Wish>({});
  const [sheet, setSheet] = useState<'kind' | 'unit'>();
  const asked = { seasonId, ...wish, ...(words !== '' && { words }) };
  const query = useInfiniteQuery({ ...api.season.posts.list.infiniteQueryOptions(asked, { getNextPageParam: ({ next }) => next ?? undefined }), placeholderData: keepPreviousData });
  const first = query.data?.pages[0];
  usePullToRefresh(query.refetch);
  useMoreAtBottom(query);
  useShareCard({ title: first ? `${first.title}的见习岗位` : '金种子见习岗位', path: paths.seasonPosts(seasonId) });
  const isNarrowed = words !== '' || Object.values(wish).some((each) => each !== undefined);
  return (
    <Screen programme="jinzhongzi">
      <View className="content">
        <View className="post-search">
          <SearchField value={text} hint="岗位、单位、专业" onChange={setText} />
        </View>
        <FilterBar
          filters={[
            { text: wish.kind ? postKinds[wish.kind] : '长期短期', label: `期限：${wish.kind ? postKinds[wish.kind] : '长期短期'}`, on: wish.kind !== undefined, onPress: () => setSheet('kind') },
            { text: wish.unit ?? '单位', label: `单位：${wish.unit ?? '单位'}`, on: wish.unit !== undefined, onPress: () => setSheet('unit') },
            ...(first?.knowsMe ? [{ text: '适合我', label: `适合我，${wish.fits ? '只看条件对得上的' : '还没有选'}`, on: wish.fits === true, onPress: () => setWish({ ...wish, fits: wish.fits ? undefined : true }) }] : []),
          ]}
        />
        <QueryView query={query} what="见习岗位">
          {({ pages }) => {
            const [page] = pages;
            const posts = pages.flatMap((each) => each.posts);
            if (posts.length === 0) {
              return isNarrowed ? (
                <StateView kind="empty" title="没有这样的岗位" advice="少选一个条件，或换个词试试。" action={{ text: '看全部岗位', onPress: () => [setWish({}), setText('')] }} />
              ) : (
                <StateView kind="empty" title="岗位还在收集" advice="各单位报上来、定下来，就放在这里。" />
              );
            }
            return (
              <>
                <View className="text-note figures post-count">
                  {page?.total} 个岗位，招 {page?.places} 人
                </View>
                {posts.map((post) => (
                  <PostCard key={post.id} post={post} />
                ))}
              </>
            );
          }}
        </QueryView>
      </View>
      {sheet === 'kind' && (
        <ChoiceSheet title="期限" note="短期在寒假或暑假，长期大约一年。" choices={(Object.keys(postKinds) as PostKind[]).map((value) => ({ value, text: postKinds[value] }))} chosen={wish.kind} onChoose={(kind) => setWish({ ...wish, kind: kind as PostKind | undefined })} onClose={() => setSheet(undefined)} />
      )}
      {sheet === 'unit' && (
        <ChoiceSheet title="单位" choices={(first?.units ?? []).map(({ unit, posts }) => ({ value: unit, text: unit, count: posts }))} chosen={wish.unit} onChoose={(unit) => setWish({ ...wish, unit })} onClose={() => setSheet(undefined)} />
      )}
    </Screen>
  );
}
