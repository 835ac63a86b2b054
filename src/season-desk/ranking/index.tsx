import { useDidShow, useRouter } from '@tarojs/taro';
import { View } from '@tarojs/components';
import { useQuery } from '@tanstack/react-query';
import type { RankingPage } from '../../../cloudfunctions/season/ranking/read';
import { postKinds } from '../../../domain/season/post-life';
import { showMoment } from '../../../domain/time/shanghai';
import { api } from '../../api';
import { ActionBar } from '../../components/action-bar';
import { Button } from '../../components/button';
import { Dot } from '../../components/dot';
import { usePullToRefresh } from '../../components/gestures/use-pull-to-refresh';
import { Notice } from '../../components/notice';
import { QueryView } from '../../components/query-view';
import { RefusalNotice } from '../../components/refusal-notice';
import { Screen } from '../../components/screen';
import { PageSkeleton } from '../../components/skeleton';
import { StateView } from '../../components/state-view';
import { Board } from './board';
import { LeftNotice } from './left-notice';
import { useRanking } from './use-ranking';
import './index.scss';

/** 给报名的同学排先后: those who named a post of the unit's, the best first, until it locks. */
export default function DeskRanking() {
  const { postId = '' } = useRouter().params;
  const me = useQuery(api.account.me.queryOptions());
  return (
    <Screen programme="jinzhongzi">
      <QueryView query={me} what="名单" skeleton={<PageSkeleton />}>
        {({ drawer }) => <Ranking key={postId} drawer={drawer} postId={postId} />}
      </QueryView>
    </Screen>
  );
}

function Ranking({ drawer, postId }: { drawer: string; postId: string }) {
  const ranking = useRanking(drawer, postId);
  const { query, isChanged, isSaving, error } = ranking;
  const [first] = query.data?.pages ?? [];
  useDidShow(() => void query.refetch());
  usePullToRefresh(() => query.refetch());
  return (
    <>
      <View className="content section-first">
        <QueryView query={query} what="名单">
          {() => first && <Ranked page={first} ranking={ranking} />}
        </QueryView>
        <RefusalNotice error={error} />
        {error && (
          <Button look="quiet" onPress={ranking.startAnew}>
            不要这次的改动，看最新的
          </Button>
        )}
      </View>
      {first && first.closed === null && first.total > 0 && (
        <ActionBar note={isChanged ? '改了，还没有存' : undefined}>
          <Button width="grow" state={isSaving ? 'busy' : isChanged ? 'ready' : 'off'} onPress={ranking.save}>
            存下这个先后
          </Button>
        </ActionBar>
      )}
    </>
  );
}

function Ranked({ page, ranking }: { page: RankingPage; ranking: ReturnType<typeof useRanking> }) {
  const { season, post, closed, opensAt, locksAt, total } = page;
  return (
    <>
      <View className="ranking-title">{post.title}</View>
      <View className="text-secondary figures">
        {post.unit}
        <Dot />
        {postKinds[post.kind]}
        <Dot />招 {post.places} 人
        <Dot />
        {season}
      </View>
      {closed === 'RANKING_NOT_OPEN' ? (
        <StateView kind="empty" title="还没有到排的时候" advice={`${showMoment(opensAt)} 面试全部结束，从那时排到 ${showMoment(locksAt)}。`} />
      ) : total === 0 ? (
        <StateView kind="empty" title="没有人报这个岗位" advice="没有人要排。名额留给愿意服从调剂的同学。" />
      ) : (
        <>
          <View className="ranking-rule">
            <Notice>
              {closed === 'RANKING_LOCKED' ? `${showMoment(locksAt)} 锁定了，现在只看。` : `${showMoment(locksAt)} 锁定，之前都可以改。`}
              排在前面的先录；没有排的，按总成绩跟在后面。
              {page.scores === 'later' && '总成绩等评分全部结束才写在这里。'}
            </Notice>
          </View>
          <LeftNotice ranking={ranking} />
          <Board page={page} ranking={ranking} />
        </>
      )}
    </>
  );
}
