import { useState } from 'react';
import { useDidShow } from '@tarojs/taro';
import { View } from '@tarojs/components';
import { useInfiniteQuery } from '@tanstack/react-query';
import { type KeptOpening } from '../../../cloudfunctions/jobs/edit/list';
import { stateNames } from '../../../domain/job/changes';
import { jobStates, type JobState } from '../../../domain/job/state';
import { api } from '../../api';
import { ActionBar } from '../../components/action-bar';
import { Button } from '../../components/button';
import { Chip } from '../../components/chip';
import { useMoreAtBottom } from '../../components/gestures/use-more-at-bottom';
import { usePullToRefresh } from '../../components/gestures/use-pull-to-refresh';
import { List, ListRow } from '../../components/list';
import { QueryView } from '../../components/query-view';
import { Screen } from '../../components/screen';
import { SearchField } from '../../components/search-field';
import { StateView } from '../../components/state-view';
import { open, paths } from '../../routes';
import { DuplicateList } from './duplicate-list';
import { useExport } from './use-export';
import './index.scss';

/** 岗位管理: openings one may write, found by a few words, and the way to change one or take all away. */
export default function DeskOpenings() {
  const [typed, setTyped] = useState('');
  const [text, setText] = useState('');
  const [state, setState] = useState<JobState>();
  const query = useInfiniteQuery(
    api.jobs.keeping.list.infiniteQueryOptions({ text, ...(state && { state }) }, { getNextPageParam: ({ next }) => next ?? undefined }),
  );
  const { takeAway, isPending, part } = useExport();
  useDidShow(() => void query.refetch());
  usePullToRefresh(query.refetch);
  useMoreAtBottom(query);
  const change = (words: string) => {
    setTyped(words);
    if (words === '') setText('');
  };
  return (
    <Screen>
      <View className="content section-first">
        <SearchField value={typed} hint="岗位、单位或编号" onChange={change} onSearch={setText} />
        <View className="opening-states" aria-role="radiogroup">
          <Chip text="全部" choice="one" on={state === undefined} onPress={() => setState(undefined)} />
          {jobStates.map((each) => (
            <Chip key={each} text={stateNames[each]} choice="one" on={state === each} onPress={() => setState(each)} />
          ))}
        </View>
        {text === '' && state === undefined && <DuplicateList />}
        <QueryView query={query} what="岗位">
          {({ pages }) => <Openings openings={pages.flatMap(({ openings }) => openings)} />}
        </QueryView>
      </View>
      <ActionBar note="改完再导入，只会改你改过的格子">
        <Button width="grow" look="outline" state={isPending ? 'busy' : 'ready'} onPress={takeAway}>
          {isPending ? '正在整理' : part > 1 ? `接着导出第 ${part} 份` : '全部导出成表格'}
        </Button>
      </ActionBar>
    </Screen>
  );
}

function Openings({ openings }: { openings: readonly KeptOpening[] }) {
  if (openings.length === 0) return <StateView kind="empty" title="没有这样的岗位" advice="换个词，或看看别的状态。" />;
  return (
    <List>
      {openings.map(({ id, title, employer, place, state }) => (
        <ListRow key={id} text={title} note={[employer, place].filter(Boolean).join(' · ')} value={state === 'open' ? undefined : stateNames[state]} onPress={() => open(paths.deskOpening(id))} />
      ))}
    </List>
  );
}
