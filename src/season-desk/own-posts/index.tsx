import { useDidShow } from '@tarojs/taro';
import { View } from '@tarojs/components';
import { useQuery } from '@tanstack/react-query';
import { postKinds, postStates } from '../../../domain/season/post-life';
import { showMoment } from '../../../domain/time/shanghai';
import type { OwnPosts } from '../../../cloudfunctions/season/posts/mine';
import { api } from '../../api';
import { Button } from '../../components/button';
import { usePullToRefresh } from '../../components/gestures/use-pull-to-refresh';
import { List, ListRow } from '../../components/list';
import { QueryView } from '../../components/query-view';
import { Screen } from '../../components/screen';
import { SectionHead } from '../../components/section-head';
import { StateView } from '../../components/state-view';
import { open, paths } from '../../routes';
import './index.scss';

/** 本单位的见习岗位: what the contact's units offer in the seasons that are open. */
export default function DeskOwnPosts() {
  const query = useQuery(api.season.posts.mine.queryOptions());
  useDidShow(() => void query.refetch());
  usePullToRefresh(query.refetch);
  return (
    <Screen programme="jinzhongzi">
      <View className="content section-first">
        <QueryView query={query} what="见习岗位">
          {({ seasons }) =>
            seasons.length === 0 ? (
              <StateView kind="empty" title="现在没有开放的一期" advice="金种子开始征集岗位时，在这里填。" />
            ) : (
              seasons.map((season, index) => <Season key={season.id} className={index === 0 ? 'own-first' : 'section'} season={season} />)
            )
          }
        </QueryView>
        <List className="section">
          <ListRow icon="person" text="想换到本单位的同学" note="短期、长期互换，要你们也同意" onPress={() => open(paths.deskUnitSwitches)} />
        </List>
      </View>
    </Screen>
  );
}

function Season({ season: { id: seasonId, title, units, opensAt, closesAt, closed, posts, ranking }, className }: { season: OwnPosts['seasons'][number]; className: string }) {
  const when = closed === 'STAGE_NOT_OPEN' ? `${showMoment(opensAt)} 开始收岗位` : closed === 'STAGE_OVER' ? '岗位收齐了，不能再加' : `${showMoment(closesAt)} 前交齐`;
  return (
    <View className={className}>
      <SectionHead title={title} note={when} />
      {posts.length === 0 && <View className="text-secondary">还没有写岗位。</View>}
      <List>
        {posts.map(({ id, title: name, unit, kind, places, state, reason, isAsking }) => (
          <ListRow
            key={id}
            text={<View className="own-name">{name || '还没有名字的岗位'}</View>}
            note={
              <>
                {units.length > 1 && `${unit}，`}
                {postKinds[kind]}，招 {places} 人{state === 'returned' && reason && <View className="own-reason">{reason}</View>}
              </>
            }
            value={isAsking ? '更正待看' : postStates[state]}
            onPress={() => open(paths.ownPost({ id }))}
          />
        ))}
      </List>
      {ranking && <Ranking ranking={ranking} posts={posts} />}
      {closed === null &&
        units.map((unit) => (
          <Button key={unit.id} className="own-add" look="outline" width="wide" onPress={() => open(paths.ownPost({ seasonId, unitId: unit.id }))}>
            {units.length > 1 ? `给${unit.name}加一个岗位` : '加一个岗位'}
          </Button>
        ))}
    </View>
  );
}

/** Where units rank: when, and how far each post has come. */
function Ranking({ ranking: { opensAt, locksAt, closed }, posts }: { ranking: NonNullable<OwnPosts['seasons'][number]['ranking']>; posts: OwnPosts['seasons'][number]['posts'] }) {
  const when = closed === 'RANKING_NOT_OPEN' ? `${showMoment(opensAt)} 面试结束以后排` : closed === 'RANKING_LOCKED' ? '已经锁定' : `${showMoment(locksAt)} 锁定，之前都可以改`;
  const published = posts.filter(({ state }) => state === 'published');
  if (published.length === 0) return null;
  return (
    <View className="own-ranking">
      <SectionHead title="给报名的同学排先后" note={when} />
      <List>
        {published.map(({ id, title, ranked }) => (
          <ListRow
            key={id}
            icon="sheet"
            text={<View className="own-name">{title}</View>}
            value={ranked ? `排了 ${ranked} 位` : closed === 'RANKING_LOCKED' ? '没有排，按总成绩' : '还没有排'}
            {...(closed !== 'RANKING_NOT_OPEN' && { onPress: () => open(paths.ranking(id)) })}
          />
        ))}
      </List>
    </View>
  );
}
