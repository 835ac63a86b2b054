import { useDidShow, useRouter } from '@tarojs/taro';
import { Text, View } from '@tarojs/components';
import { useMutation, useQuery } from '@tanstack/react-query';
import type { SeasonScores } from '../../../cloudfunctions/season/scores/read';
import type { Normalisation } from '../../../domain/season/plan';
import { api, queryClient } from '../../api';
import { ask } from '../../components/ask';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { QueryView } from '../../components/query-view';
import { RefusalNotice } from '../../components/refusal-notice';
import { Screen } from '../../components/screen';
import { StateView } from '../../components/state-view';
import { Tag } from '../../components/tag';
import './index.scss';

const ways: Record<Normalisation, string> = { none: '原分', mean: '按均值', zScore: '标准分' };

/** 面试成绩: how each panel marked, what normalising would do to it, and closing it. */
export default function DeskScores() {
  const { seasonId = '' } = useRouter().params;
  const query = useQuery(api.season.scores.read.queryOptions({ seasonId }));
  useDidShow(() => void query.refetch());
  return (
    <Screen programme="jinzhongzi">
      <View className="content">
        <QueryView query={query} what="面试成绩">
          {({ season, panels }) =>
            panels.length === 0 ? (
              <StateView kind="empty" title="还没有面试" advice="发布了面试，各组的成绩会在这里。" />
            ) : (
              <>
                <View className="text-heading section-first">{season.title}</View>
                <View className="text-note">这一期用{ways[season.normalisation]}。归一是把宽严不同的组拉到一起比：下面能看到每组会动多少。</View>
                {panels.map((panel) => (
                  <PanelCard key={`${panel.roundId}/${panel.panelId}`} panel={panel} used={season.normalisation} />
                ))}
              </>
            )
          }
        </QueryView>
      </View>
    </Screen>
  );
}

type Panel = SeasonScores['panels'][number];

function PanelCard({ panel: { roundId, panelId, round, title, booked, unsubmitted, isClosed, marks }, used }: { panel: Panel; used: Normalisation }) {
  const { mutate, isPending, error } = useMutation(api.season.scores.closePanel.mutationOptions({ onSettled: () => queryClient.invalidateQueries({ queryKey: api.season.scores.pathKey() }) }));
  const heard = marks?.heard ?? 0;
  const close = async () => {
    const waits = [...(booked > heard ? [`还有 ${booked - heard} 人没有分数`] : []), ...(unsubmitted > 0 ? [`${unsubmitted} 张表没有提交，不会算`] : [])];
    const isSure = await ask({ title: `结束 ${title} 的评分吗`, consequence: `${waits.length > 0 ? `${waits.join('，')}。` : ''}结束以后分数不能再改，也不能撤回。`, yes: '结束评分', no: '再等等' });
    if (isSure) mutate({ roundId, panelId });
  };
  return (
    <Card className="panel-card">
      <View className="panel-head">
        <View className="text-title">{title}</View>
        <Tag tone={isClosed ? 'success' : 'warning'}>{isClosed ? '已结束' : '在打分'}</Tag>
      </View>
      <View className="text-note figures">
        {round}，约了 {booked} 人，{heard} 人有分{unsubmitted > 0 && `，${unsubmitted} 张表没交`}
        {marks && <Text className="nowrap">，{marks.lowest === marks.highest ? marks.lowest : `${marks.lowest}–${marks.highest}`} 分</Text>}
      </View>
      {marks && (
        <View className="panel-effects">
          {(Object.keys(ways) as Normalisation[]).map((way) => (
            <View key={way} className={way === used ? 'panel-effect panel-effect-on' : 'panel-effect'}>
              <View className="text-note">{way === used ? `${ways[way]}，在用` : ways[way]}</View>
              <View className="text-title figures">均 {marks.effects[way].mean}</View>
              <View className="text-note figures">{way === 'none' ? '不动' : `最多动 ${marks.effects[way].most}`}</View>
            </View>
          ))}
        </View>
      )}
      <RefusalNotice error={error} />
      {!isClosed && (
        <View className="row panel-close">
          <Button look="quiet" size="small" state={isPending ? 'busy' : 'ready'} label={`${title}，结束评分`} onPress={() => void close()}>
            结束评分
          </Button>
        </View>
      )}
    </Card>
  );
}
