import { useState } from 'react';
import { useDidShow } from '@tarojs/taro';
import { View } from '@tarojs/components';
import { useInfiniteQuery } from '@tanstack/react-query';
import { stageTitles } from '../../../domain/season/plan-complaints';
import type { SeasonRow } from '../../../cloudfunctions/season/seasons/list';
import { api } from '../../api';
import { ActionBar } from '../../components/action-bar';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { ChoiceSheet } from '../../components/choice-sheet';
import { Dot } from '../../components/dot';
import { useMoreAtBottom } from '../../components/gestures/use-more-at-bottom';
import { usePullToRefresh } from '../../components/gestures/use-pull-to-refresh';
import { List, ListRow } from '../../components/list';
import { QueryView } from '../../components/query-view';
import { Screen } from '../../components/screen';
import { StateView } from '../../components/state-view';
import { Tag } from '../../components/tag';
import { open, paths } from '../../routes';
import { CopySheet } from './copy-sheet';
import './index.scss';

/** 金种子各期: the seasons of the organiser's regions, drafts among them; a new one from nothing or from an earlier one. */
export default function DeskSeasons() {
  const query = useInfiniteQuery(api.season.seasons.list.infiniteQueryOptions({}, { getNextPageParam: ({ next }) => next ?? undefined }));
  const [copied, setCopied] = useState<SeasonRow>();
  const [isChoosing, setChoosing] = useState(false);
  useDidShow(() => void query.refetch());
  usePullToRefresh(query.refetch);
  useMoreAtBottom(query);
  const regions = query.data?.pages[0]?.regions ?? [];
  const begin = () => {
    const [only, another] = regions;
    if (only && !another) open(paths.deskPlan({ district: only.code }));
    else setChoosing(true);
  };
  return (
    <Screen programme="jinzhongzi">
      <View className="content section-first">
        <QueryView query={query} what="金种子各期">
          {({ pages }) => {
            const seasons = pages.flatMap((page) => page.seasons);
            if (seasons.length === 0) return <StateView kind="empty" title="还没有一期" advice="新建一期，定好时间和规则，再开放给单位和学生。" />;
            return seasons.map((season) => <Season key={season.id} season={season} onCopy={() => setCopied(season)} />);
          }}
        </QueryView>
        <List className="section">
          <ListRow icon="person" text="往期参加过的人" note="以前没在这里办的几期，导入名单" onPress={() => open(paths.deskEarlier)} />
        </List>
      </View>
      <ActionBar>
        <Button width="grow" state={regions.length > 0 ? 'ready' : 'off'} onPress={begin}>
          新建一期
        </Button>
      </ActionBar>
      {isChoosing && <ChoiceSheet title="哪里的" choices={regions.map(({ code, name }) => ({ value: code, text: name }))} chosen={undefined} onChoose={(district) => district && open(paths.deskPlan({ district }))} onClose={() => setChoosing(false)} />}
      {copied && <CopySheet season={copied} onClose={() => setCopied(undefined)} />}
    </Screen>
  );
}

const stateWords = { draft: '草稿', open: '进行中', ended: '已结束' } as const;

function Season({ season: { id, title, district, state, stage }, onCopy }: { season: SeasonRow; onCopy: () => void }) {
  return (
    <Card className="season-row">
      <View className="text-title">{title}</View>
      <View className="text-note">
        {district}
        {stage && (
          <>
            <Dot />
            正在{stageTitles[stage]}
          </>
        )}
      </View>
      <View className="season-row-end">
        <Tag tone={state === 'open' ? 'programme' : state === 'draft' ? 'outline' : 'neutral'}>{stateWords[state]}</Tag>
        <View className="tags">
          <Button look="plain" size="small" label={`照着再办：${title}`} onPress={onCopy}>
            照着再办
          </Button>
          <Button look="outline" size="small" label={`打开：${title}`} onPress={() => open(state === 'draft' ? paths.deskPlan({ id }) : paths.deskSeason(id))}>
            打开
          </Button>
        </View>
      </View>
    </Card>
  );
}
