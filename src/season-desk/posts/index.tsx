import { useState } from 'react';
import { useDidShow, useRouter } from '@tarojs/taro';
import { View } from '@tarojs/components';
import { useInfiniteQuery } from '@tanstack/react-query';
import { postStates } from '../../../domain/season/post-life';
import type { PostPile, ReviewedPost } from '../../../cloudfunctions/season/posts/queue';
import { api } from '../../api';
import { ActionBar } from '../../components/action-bar';
import { Button } from '../../components/button';
import { Choices } from '../../components/choices';
import { useMoreAtBottom } from '../../components/gestures/use-more-at-bottom';
import { usePullToRefresh } from '../../components/gestures/use-pull-to-refresh';
import { QueryView } from '../../components/query-view';
import { Screen } from '../../components/screen';
import { StateView } from '../../components/state-view';
import { open, paths } from '../../routes';
import { ReasonSheet } from './reason-sheet';
import { ReviewCard } from './review-card';
import { useReview } from './use-review';
import './index.scss';

/** As many as one decision takes. */
const AT_ONCE = 50;
const shown: readonly PostPile[] = ['submitted', 'correcting', 'published', 'returned', 'draft', 'withdrawn'];
const names = { ...postStates, correcting: '要更正' };

/** 审见习岗位: what units handed in, published or returned, one or many; what is published may be withdrawn. */
export default function DeskPosts() {
  const { seasonId = '' } = useRouter().params;
  const [state, setState] = useState<PostPile>('submitted');
  const [chosen, setChosen] = useState<ReadonlyMap<string, number>>(new Map());
  const [gone, setGone] = useState<ReviewedPost>();
  const [isReturning, setReturning] = useState(false);
  const [asked, setAsked] = useState<ReviewedPost>();
  const query = useInfiniteQuery(api.season.posts.queue.infiniteQueryOptions({ seasonId, state }, { getNextPageParam: ({ next }) => next ?? undefined }));
  const { decide, withdraw, answer, isBusy } = useReview(seasonId, () => {
    setChosen(new Map());
    setReturning(false);
    setGone(undefined);
    setAsked(undefined);
  });
  useDidShow(() => void query.refetch());
  usePullToRefresh(query.refetch);
  useMoreAtBottom(query);
  const posts = query.data?.pages.flatMap((page) => page.posts) ?? [];
  const toggle = ({ id, revision }: ReviewedPost) =>
    setChosen((before) => {
      const next = new Map(before);
      if (!next.delete(id) && next.size < AT_ONCE) next.set(id, revision);
      return next;
    });
  const all = () => setChosen(chosen.size > 0 ? new Map() : new Map(posts.slice(0, AT_ONCE).map(({ id, revision }) => [id, revision])));
  return (
    <Screen programme="jinzhongzi">
      <View className="content section-first">
        <Choices className="review-states" name="哪些岗位" choices={shown.map((each) => ({ value: each, text: names[each], count: query.data?.pages[0]?.counts[each] }))} chosen={state} onChoose={(each) => [setState(each), setChosen(new Map())]} />
        <QueryView query={query} what="见习岗位">
          {() =>
            posts.length === 0 ? (
              <StateView kind="empty" title={`没有${names[state]}的岗位`} advice="单位交上来的会排在这里。单位有现成的表，也可以导进来。" action={{ text: '导入岗位表', onPress: () => open(paths.deskPostSheet(seasonId)) }} />
            ) : (
              posts.map((post) => (
                <ReviewCard
                  key={post.id}
                  post={post}
                  isChosen={chosen.has(post.id)}
                  isBusy={isBusy}
                  onToggle={() => toggle(post)}
                  onCorrect={() => open(paths.deskCorrection(post.id, 'organiser'))}
                  onWithdraw={() => setGone(post)}
                  onApprove={() => answer(post, { as: 'approve' })}
                  onReturn={() => setAsked(post)}
                />
              ))
            )
          }
        </QueryView>
      </View>
      {state === 'submitted' && posts.length > 0 && (
        <ActionBar note={chosen.size > 0 ? `选了 ${chosen.size} 个` : '看过的选上，一起发布'}>
          <Button look="quiet" onPress={all}>
            {chosen.size > 0 ? '都不选' : '都选上'}
          </Button>
          <Button look="outline" state={chosen.size > 0 && !isBusy ? 'ready' : 'off'} onPress={() => setReturning(true)}>
            退回
          </Button>
          <Button width="grow" state={isBusy ? 'busy' : chosen.size > 0 ? 'ready' : 'off'} onPress={() => decide(chosen, { as: 'publish' })}>
            发布{chosen.size > 0 ? ` ${chosen.size} 个` : ''}
          </Button>
        </ActionBar>
      )}
      {isReturning && <ReasonSheet title={`退回 ${chosen.size} 个`} asks="为什么退回" note="会原样发给单位联系人" verb="退回，告诉单位" reasons={['写清楚每周几天、每天几点', '写清楚做什么', '补贴和保险写一下', '和另一个岗位重复']} isBusy={isBusy} onSay={(reason) => decide(chosen, { as: 'return', reason })} onClose={() => setReturning(false)} />}
      {asked && <ReasonSheet title={`退回“${asked.title}”的更正`} asks="为什么退回" note="会发给申请的单位联系人；岗位还是原来的样子" verb="退回，告诉单位" reasons={['学生已经照原来的报了名，不宜再改', '请先和我们联系']} isBusy={isBusy} onSay={(reason) => answer(asked, { as: 'return', reason })} onClose={() => setAsked(undefined)} />}
      {gone && <ReasonSheet title={`撤下“${gone.title}”`} asks="为什么撤下" note="会发给单位，和每一位填了这个志愿的学生" verb="撤下，告诉他们" reasons={['单位有变动，这一期不招了', '和另一个岗位重复']} isBusy={isBusy} onSay={(reason) => withdraw(gone, reason)} onClose={() => setGone(undefined)} />}
    </Screen>
  );
}
