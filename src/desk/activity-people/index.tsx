import { useState } from 'react';
import { useDidShow, useRouter } from '@tarojs/taro';
import { View } from '@tarojs/components';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import type { ActivityPerson } from '../../../cloudfunctions/activities/people/list';
import type { Attendance } from '../../../domain/activity/attendance';
import { api } from '../../api';
import { ActionBar } from '../../components/action-bar';
import { Button } from '../../components/button';
import { useMoreAtBottom } from '../../components/gestures/use-more-at-bottom';
import { usePullToRefresh } from '../../components/gestures/use-pull-to-refresh';
import { List } from '../../components/list';
import { QueryView } from '../../components/query-view';
import { Screen } from '../../components/screen';
import { SearchField } from '../../components/search-field';
import { StateView } from '../../components/state-view';
import { AttendanceChips } from './attendance-chips';
import { PersonRow } from './person-row';
import { PersonSheet } from './person-sheet';
import { useExport } from './use-export';
import './index.scss';

/** 活动名单: who signed up and how they stand; narrowed, searched by name or school, taken away as a sheet. */
export default function DeskActivityPeople() {
  const { id: activityId = '' } = useRouter().params;
  const [attendance, setAttendance] = useState<Attendance>();
  const [typed, setTyped] = useState('');
  const [search, setSearch] = useState('');
  const [opened, setOpened] = useState<ActivityPerson>();
  const question = { activityId, ...(attendance && { attendance }) };
  const query = useInfiniteQuery({
    ...api.activities.people.list.infiniteQueryOptions({ ...question, ...(search.trim() && { search: search.trim() }) }, { getNextPageParam: ({ next }) => next ?? undefined }),
    placeholderData: keepPreviousData,
  });
  const { takeAway, isPending } = useExport();
  useDidShow(() => void query.refetch());
  usePullToRefresh(query.refetch);
  useMoreAtBottom(query);
  const first = query.data?.pages[0];
  const change = (words: string) => {
    setTyped(words);
    if (words === '') setSearch('');
  };
  const showAll = () => {
    setAttendance(undefined);
    change('');
  };
  const isNarrowed = attendance !== undefined || search !== '';
  return (
    <Screen>
      <View className="content section-first">
        <QueryView query={query} what="名单">
          {({ pages }) => {
            const people = pages.flatMap((page) => page.people);
            return (
              <>
                <View className="text-heading activity-people-title">{first?.title}</View>
                <SearchField value={typed} hint="姓名或学校" onChange={change} onSearch={setSearch} />
                <AttendanceChips counts={first?.counts ?? {}} chosen={attendance} onChoose={setAttendance} />
                {people.length === 0 ? (
                  <Nothing isNarrowed={isNarrowed} onAll={showAll} />
                ) : (
                  <>
                    {isNarrowed && <View className="text-note figures activity-people-total">{first?.total} 人</View>}
                    <List>
                      {people.map((person) => (
                        <PersonRow key={person.ticket} person={person} onPress={() => setOpened(person)} />
                      ))}
                    </List>
                  </>
                )}
              </>
            );
          }}
        </QueryView>
      </View>
      {first && (
        <ActionBar note="导出的表里没有手机号">
          <Button width="grow" look="outline" state={isPending ? 'busy' : first.total > 0 && search === '' ? 'ready' : 'off'} onPress={() => takeAway(question)}>
            {isPending ? '正在整理' : search === '' ? '导出成表格' : '清空搜索，再导出'}
          </Button>
        </ActionBar>
      )}
      {opened && <PersonSheet person={opened} onClose={() => setOpened(undefined)} />}
    </Screen>
  );
}

function Nothing({ isNarrowed, onAll }: { isNarrowed: boolean; onAll: () => void }) {
  if (!isNarrowed) return <StateView kind="empty" title="还没有人报名" advice="有人报名就列在这里，先报的在前。" />;
  return <StateView kind="empty" title="这样找没有人" advice="换个词，或看看别的状态。" action={{ text: '看全部', onPress: onAll }} />;
}
