import { useState } from 'react';
import { useDidShow, useRouter } from '@tarojs/taro';
import { View } from '@tarojs/components';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { PlacementRow } from '../../../cloudfunctions/season/placements/list';
import { placementStates, type PlacementState } from '../../../domain/season/placement/answer';
import { showMoment } from '../../../domain/time/shanghai';
import { api } from '../../api';
import { Choices } from '../../components/choices';
import { useMoreAtBottom } from '../../components/gestures/use-more-at-bottom';
import { usePullToRefresh } from '../../components/gestures/use-pull-to-refresh';
import { List, ListRow } from '../../components/list';
import { QueryView } from '../../components/query-view';
import { Screen } from '../../components/screen';
import { SectionHead } from '../../components/section-head';
import { StateView } from '../../components/state-view';
import { open, paths } from '../../routes';
import { CorrectSheet } from './correct-sheet';
import { Objections } from './objections';
import { Switches } from './switches';
import './index.scss';

const states = Object.keys(placementStates) as PlacementState[];

/** 录用: what waits for an organiser first, then everybody by state, and what is free. */
export default function DeskPlacements() {
  const { seasonId = '' } = useRouter().params;
  const [chosen, setChosen] = useState<PlacementState>();
  const [correcting, setCorrecting] = useState<PlacementRow>();
  const listOf = (state: PlacementState) => api.season.placements.list.infiniteQueryOptions({ seasonId, state }, { getNextPageParam: ({ next }) => next ?? undefined });
  const counts = useInfiniteQuery(listOf('placed')).data?.pages[0]?.counts;
  // Until somebody chooses, the first state anybody is in.
  const state = chosen ?? states.find((each) => counts?.[each]) ?? 'placed';
  const query = useInfiniteQuery(listOf(state));
  useDidShow(() => void query.refetch());
  usePullToRefresh(query.refetch);
  useMoreAtBottom(query);
  return (
    <Screen programme="jinzhongzi">
      <View className="content section-first">
        <List>
          <ListRow icon="share" text="公示页" onPress={() => open(paths.seasonNotice(seasonId))} />
        </List>
        <Objections seasonId={seasonId} />
        <Switches seasonId={seasonId} />
        <View className="section">
          <SectionHead title="每个人" note="点一个人可以更正" />
          <QueryView query={query} what="录用名单">
            {({ pages }) => {
              const [first] = pages;
              const rows = pages.flatMap((page) => page.rows);
              return (
                <>
                  <Choices name="看哪些" choices={states.map((each) => ({ value: each, text: placementStates[each], count: first?.counts[each] ?? 0 }))} chosen={state} onChoose={setChosen} />
                  {first && first.free.length > 0 && (
                    <View className="text-note placements-free">空着的名额：{first.free.map(({ title, free }) => `${title} ${free} 个`).join('；')}。候补里有人报过的，定时给排在前面的。</View>
                  )}
                  {rows.length === 0 && <StateView kind="empty" title="没有人" advice="结果公布以后，每个人按状态列在这里。" />}
                  <List className="placements-list">
                    {rows.map((row) => (
                      <ListRow
                        key={row.id}
                        text={`${row.rank}. ${row.name}`}
                        note={[row.university, row.post ?? '候补', row.until && row.state === 'offered' && `留到 ${showMoment(row.until)}`].filter(Boolean).join('，')}
                        label={`更正：${row.rank}. ${row.name}`}
                        onPress={() => setCorrecting(row)}
                      />
                    ))}
                  </List>
                </>
              );
            }}
          </QueryView>
        </View>
      </View>
      {correcting && <CorrectSheet key={correcting.id} seasonId={seasonId} row={correcting} onClose={() => setCorrecting(undefined)} />}
    </Screen>
  );
}
