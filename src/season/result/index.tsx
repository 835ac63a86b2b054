import { useState } from 'react';
import { useDidShow, useRouter } from '@tarojs/taro';
import { View } from '@tarojs/components';
import { useQuery } from '@tanstack/react-query';
import type { OwnResult } from '../../../cloudfunctions/season/placements/mine';
import { api } from '../../api';
import { usePullToRefresh } from '../../components/gestures/use-pull-to-refresh';
import { List, ListRow } from '../../components/list';
import { QueryView } from '../../components/query-view';
import { Screen } from '../../components/screen';
import { open, paths } from '../../routes';
import { AnswerPart } from './answer-part';
import { ObjectionPart } from './objection-part';
import { ResultHead } from './result-head';
import { SwitchPart } from './switch-part';
import { WhyList } from './why-list';
import './index.scss';

/** 我的结果: the post first, what to do about it, then why this one and why not those. */
export default function SeasonResult() {
  const { seasonId = '' } = useRouter().params;
  const query = useQuery(api.season.placements.mine.queryOptions({ seasonId }));
  useDidShow(() => void query.refetch());
  usePullToRefresh(query.refetch);
  return (
    <Screen programme="jinzhongzi">
      <View className="content section-first">
        <QueryView query={query} what="结果">
          {(result) => <Result seasonId={seasonId} result={result} />}
        </QueryView>
      </View>
      {query.data && <AnswerPart seasonId={seasonId} result={query.data} />}
    </Screen>
  );
}

function Result({ seasonId, result }: { seasonId: string; result: OwnResult }) {
  const [showsLot, setShowsLot] = useState(false);
  const { number, lot } = result;
  return (
    <>
      <ResultHead result={result} />
      <WhyList result={result} />
      <ObjectionPart seasonId={seasonId} result={result} />
      {result.state === 'accepted' && <SwitchPart seasonId={seasonId} result={result} />}
      <List className="result-more">
        <ListRow icon="sheet" text="公示名单和录取线" onPress={() => open(paths.seasonNotice(seasonId))} />
        <ListRow
          icon="lock"
          text="我的编号和签号"
          note={showsLot ? `编号 ${number}，签号 ${lot}。签号由公开的种子和编号算出，谁都能再算。` : '同分、摇签时比签号，小的在前'}
          onPress={() => setShowsLot(!showsLot)}
        />
      </List>
    </>
  );
}
