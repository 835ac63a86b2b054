import { useDidShow } from '@tarojs/taro';
import { View } from '@tarojs/components';
import { useInfiniteQuery } from '@tanstack/react-query';
import { fromShanghai, showDate } from '../../../domain/time/shanghai';
import type { HeldCampaign } from '../../../cloudfunctions/activities/campaigns/held';
import { api } from '../../api';
import { ActionBar } from '../../components/action-bar';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { Dot } from '../../components/dot';
import { useMoreAtBottom } from '../../components/gestures/use-more-at-bottom';
import { usePullToRefresh } from '../../components/gestures/use-pull-to-refresh';
import { QueryView } from '../../components/query-view';
import { Screen } from '../../components/screen';
import { StateView } from '../../components/state-view';
import { Tag } from '../../components/tag';
import { open, paths } from '../../routes';
import './index.scss';

/** 专题和礼包: the campaigns of the organiser's regions, the last to end first. */
export default function DeskCampaigns() {
  const query = useInfiniteQuery(api.activities.campaigns.held.infiniteQueryOptions({}, { getNextPageParam: ({ next }) => next ?? undefined }));
  useDidShow(() => void query.refetch());
  usePullToRefresh(query.refetch);
  useMoreAtBottom(query);
  return (
    <Screen>
      <View className="content section-first">
        <QueryView query={query} what="专题">
          {({ pages }) => {
            const campaigns = pages.flatMap((page) => page.campaigns);
            if (campaigns.length === 0) return <StateView kind="empty" title="还没有专题" advice="一个寒假或暑假一个专题，首页和就业礼包跟着它走。" />;
            return campaigns.map((campaign) => <CampaignCard key={campaign.id} campaign={campaign} />);
          }}
        </QueryView>
      </View>
      <ActionBar>
        <Button width="grow" onPress={() => open(paths.deskCampaign())}>
          新建专题
        </Button>
      </ActionBar>
    </Screen>
  );
}

function CampaignCard({ campaign: { id, title, from, to, visible, isOver, policies, employers } }: { campaign: HeldCampaign }) {
  return (
    <Card onPress={() => open(paths.deskCampaign(id))}>
      <View className="text-title">{title}</View>
      <View className="text-note figures">
        {showDate(fromShanghai(from))}–{showDate(fromShanghai(to))}
        <Dot />
        政策 {policies} 条
        <Dot />
        单位 {employers} 家
      </View>
      <View className="tags campaign-tags">
        {visible ? <Tag tone="success">看得到</Tag> : <Tag tone="outline">藏着</Tag>}
        {isOver && <Tag>已结束</Tag>}
      </View>
    </Card>
  );
}
