import { useState } from 'react';
import { View } from '@tarojs/components';
import { useQuery } from '@tanstack/react-query';
import type { RankingOverview } from '../../../cloudfunctions/season/ranking/overview';
import { showMoment } from '../../../domain/time/shanghai';
import { api } from '../../api';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { QueryView } from '../../components/query-view';
import { RankingSheet } from './ranking-sheet';

/** Names that are said before the rest is only counted. */
const SAID = 6;

/** How far units have come with ranking: whose posts will go by score unless they do. */
export function RankingCard({ seasonId }: { seasonId: string }) {
  const query = useQuery(api.season.ranking.overview.queryOptions({ seasonId }));
  const [isOpen, setOpen] = useState(false);
  return (
    <Card className="allocation-draw">
      <View className="text-title">单位排先后</View>
      <QueryView query={query} what="单位的排序" extent="part">
        {(overview) => (
          <>
            <View className="text-note figures">{whenOf(overview)}</View>
            <Words overview={overview} />
            <View className="allocation-ends">
              <Button look="quiet" onPress={() => setOpen(true)}>
                看各岗位排了没有
              </Button>
            </View>
            {isOpen && <RankingSheet posts={overview.posts} onClose={() => setOpen(false)} />}
          </>
        )}
      </QueryView>
    </Card>
  );
}

function Words({ overview: { posts, closed } }: { overview: RankingOverview }) {
  const unranked = posts.filter(({ ranked }) => ranked === 0);
  if (unranked.length === 0) return <View className="allocation-said figures">{posts.length === 0 ? '还没有岗位有人报。' : `有人报的 ${posts.length} 个岗位都排了。`}</View>;
  const names = unranked.slice(0, SAID).map(({ unit, title }) => `${unit}，${title}`);
  return (
    <View className="allocation-said figures">
      有人报的 {posts.length} 个岗位，{unranked.length} 个还没有排{closed === 'RANKING_LOCKED' ? '，按总成绩录' : '，到时候没有排就按总成绩录'}：{names.join('；')}
      {unranked.length > SAID && ` 等 ${unranked.length} 个`}。
    </View>
  );
}

const whenOf = ({ closed, opensAt, locksAt }: RankingOverview): string =>
  closed === 'RANKING_NOT_OPEN' ? `${showMoment(opensAt)} 面试结束后开始，${showMoment(locksAt)} 锁定` : closed === 'RANKING_LOCKED' ? `${showMoment(locksAt)} 已经锁定` : `${showMoment(locksAt)} 锁定；单位之前都可以改，改了请重新试算`;
