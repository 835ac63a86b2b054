import { useDidShow, useRouter } from '@tarojs/taro';
import { View } from '@tarojs/components';
import { useQuery } from '@tanstack/react-query';
import type { RoundList, RoundRow } from '../../../cloudfunctions/season/rounds/list';
import { showMoment } from '../../../domain/time/shanghai';
import { api, newId } from '../../api';
import { ActionBar } from '../../components/action-bar';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { List, ListRow } from '../../components/list';
import { Meter } from '../../components/meter';
import { QueryView } from '../../components/query-view';
import { Screen } from '../../components/screen';
import { StateView } from '../../components/state-view';
import { Tag } from '../../components/tag';
import { open, paths } from '../../routes';
import './index.scss';

/** 面试安排: the rounds of a season, how full they are, and the way to their marks. */
export default function DeskRounds() {
  const { seasonId } = useRouter().params;
  const query = useQuery(api.season.rounds.list.queryOptions({ seasonId }));
  useDidShow(() => void query.refetch());
  return (
    <Screen programme="jinzhongzi">
      <QueryView query={query} what="面试安排">
        {({ season, rounds }) => (season ? <Rounds season={season} rounds={rounds} /> : <StateView kind="empty" title="还没有开放的一期" advice="金种子的一期开放以后，在这里排面试。" />)}
      </QueryView>
    </Screen>
  );
}

function Rounds({ season, rounds }: { season: NonNullable<RoundList['season']>; rounds: readonly RoundRow[] }) {
  return (
    <>
      <View className="content">
        <View className="text-heading section-first">{season.title}</View>
        <View className="text-note">{season.candidates} 人进了面试</View>
        {rounds.length === 0 && <StateView kind="empty" title="还没有排面试" advice="先定哪几天、谁来面，时段自动排出来。" />}
        {rounds.map((round) => (
          <RoundCard key={round.id} seasonId={season.id} round={round} candidates={season.candidates} />
        ))}
        <List className="round-row">
          <ListRow icon="sheet" text="面试成绩" note="各组的均分，归一的效果，结束评分" onPress={() => open(paths.deskScores(season.id))} />
        </List>
      </View>
      <ActionBar>
        <Button width="grow" onPress={() => open(paths.deskRound(season.id, newId()))}>
          新排一轮
        </Button>
      </ActionBar>
    </>
  );
}

function RoundCard({ seasonId, round: { id, title, state, closesAt, panels, slots, taken }, candidates }: { seasonId: string; round: RoundRow; candidates: number }) {
  const isOut = state === 'published';
  return (
    <Card className="round-row">
      <View className="round-row-head">
        <View className="text-title">{title}</View>
        <Tag tone={isOut ? 'success' : 'warning'}>{isOut ? '已发布' : state === 'draft' ? '草稿' : '正在发布'}</Tag>
      </View>
      <View className="text-note figures">
        {panels} 组，{isOut ? `${showMoment(closesAt)} 截止预约` : '发布以后考生才看得到'}
      </View>
      {isOut && (
        <>
          <View className="round-row-meter">
            <Meter share={slots === 0 ? 0 : taken / slots} label={`${slots} 个时段约了 ${taken} 个`} />
          </View>
          <View className="text-note figures">
            {slots} 个时段约了 {taken} 个，{candidates > taken ? `还有 ${candidates - taken} 人没有约` : '人人都有时间'}
          </View>
        </>
      )}
      <View className="row round-row">
        <Button look="quiet" size="small" label={`${title}：安排`} onPress={() => open(paths.deskRound(seasonId, id))}>
          安排
        </Button>
        {isOut && (
          <Button look="plain" size="small" label={`${title}：看进行`} onPress={() => open(paths.deskRoundDay(id))}>
            看进行
          </Button>
        )}
      </View>
    </Card>
  );
}
