import { useDidShow } from '@tarojs/taro';
import { View } from '@tarojs/components';
import { useQuery } from '@tanstack/react-query';
import type { Me } from '../../../cloudfunctions/account/me';
import type { MyStanding } from '../../../cloudfunctions/season/applications/mine';
import type { CurrentSeason } from '../../../cloudfunctions/season/current';
import { api } from '../../api';
import { Button } from '../../components/button';
import { Drawing } from '../../components/drawing';
import { usePullToRefresh } from '../../components/gestures/use-pull-to-refresh';
import { List, ListRow } from '../../components/list';
import { QueryView } from '../../components/query-view';
import { Screen } from '../../components/screen';
import { StateView } from '../../components/state-view';
import { open, paths } from '../../routes';
import { MyPreferences } from './my-preferences';
import { nextStep } from './next-step';
import { OriginEntry } from './origin-entry';
import { PostList } from './post-list';
import { StageList } from './stage-list';
import './index.scss';

/** 金种子: where the season is, where the person stands in it, and the one thing to do next. */
export default function SeasonOverview() {
  const query = useQuery(api.season.applications.mine.queryOptions());
  const me = useQuery(api.account.me.queryOptions());
  useDidShow(() => void query.refetch());
  usePullToRefresh(query.refetch);
  return (
    <Screen programme="jinzhongzi">
      <View className="content">
        <QueryView query={query} what="金种子">
          {(mine) =>
            mine ? (
              <Season season={mine.season} standing={mine.standing} me={me.data} />
            ) : (
              <StateView kind="empty" title="新一期还没有开始" advice="开始报名时，首页会告诉你。" />
            )
          }
        </QueryView>
      </View>
    </Screen>
  );
}

const ways = { slots: paths.slots, apply: paths.seasonApply, receipt: paths.seasonReceipt, result: paths.result } as const;

interface SeasonProps {
  season: CurrentSeason;
  standing: MyStanding | null;
  me: Me | undefined;
}

function Season({ season, standing, me }: SeasonProps) {
  const { lead, headline, detail, action, second } = nextStep(season, standing, new Date());
  return (
    <>
      <View className="season-head">
        <Drawing name="ear" className="season-head-ear" />
        <View className="season-name">{season.title}</View>
        <View className="text-secondary">招 {season.places} 人</View>
      </View>
      <View className="next">
        <View className="next-lead">{lead}</View>
        <View className="next-headline">{headline}</View>
        <View className="next-detail figures">{detail}</View>
        {action && (
          <View className="next-buttons">
            <Button width="grow" onPress={() => open(ways[action.to](action.id))}>
              {action.verb}
            </Button>
            {second && (
              <Button look="outline" onPress={() => open(ways[second.to](second.id))}>
                {second.verb}
              </Button>
            )}
          </View>
        )}
      </View>
      {me?.roles.includes('interviewer') && (
        <List className="interviewer-entry">
          <ListRow icon="video" text="我的面试日程" note="你是这一期的面试官" onPress={() => open(paths.interviewerDay)} />
        </List>
      )}
      {season.published && (
        <List className="interviewer-entry">
          <ListRow icon="sheet" text="录用公示" note="名单、录取线，怎么保证公平" onPress={() => open(paths.seasonNotice(season.id))} />
        </List>
      )}
      {me?.profile && <OriginEntry />}
      <StageList season={season} standing={standing} />
      {standing && <MyPreferences standing={standing} />}
      <PostList seasonId={season.id} places={season.places} />
      {season.sample && <View className="text-note season-sample">示例数据，日期和人数为示例</View>}
    </>
  );
}
