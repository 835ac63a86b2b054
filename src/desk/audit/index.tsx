import { useState } from 'react';
import { View } from '@tarojs/components';
import { useInfiniteQuery } from '@tanstack/react-query';
import { acts, type Act } from '../../../domain/audit/acts';
import { api } from '../../api';
import { FilterBar } from '../../components/filter-bar';
import { useMoreAtBottom } from '../../components/gestures/use-more-at-bottom';
import { usePullToRefresh } from '../../components/gestures/use-pull-to-refresh';
import { QueryView } from '../../components/query-view';
import { Screen } from '../../components/screen';
import { StateView } from '../../components/state-view';
import { ActSheet } from './act-sheet';
import { AuditEntry } from './audit-entry';
import { ChainCard } from './chain-card';
import './index.scss';

export interface Person {
  id: string;
  name: string;
}

/** 操作记录: what staff did, the last first, and whether the record of it is whole. */
export default function DeskAudit() {
  const [act, setAct] = useState<Act>();
  const [person, setPerson] = useState<Person>();
  const [choosing, setChoosing] = useState(false);
  const query = useInfiniteQuery(
    api.desk.audit.list.infiniteQueryOptions({ act, person: person?.id }, { getNextPageParam: ({ next }) => next ?? undefined }),
  );
  usePullToRefresh(query.refetch);
  useMoreAtBottom(query);
  const filters = [
    { text: act ? acts[act] : '所有操作', label: `${act ? acts[act] : '所有操作'}，换一种`, on: act !== undefined, onPress: () => setChoosing(true) },
    {
      text: person ? person.name : '所有人',
      label: person ? `只看 ${person.name}，点一下看所有人` : '所有人，点记录里的名字只看一个人',
      on: person !== undefined,
      onPress: () => setPerson(undefined),
    },
  ];
  return (
    <Screen>
      <View className="content">
        <FilterBar filters={filters} />
        <QueryView query={query} what="操作记录">
          {({ pages }) => {
            const lines = pages.flatMap((page) => page.lines);
            return (
              <>
                <ChainCard last={pages[0]?.last ?? null} />
                {lines.length === 0 ? (
                  <StateView kind="empty" title="没有这样的记录" advice="换一种操作，或看所有人。" />
                ) : (
                  <View className="section-first">
                    {lines.map((line) => (
                      <AuditEntry key={line.number} line={line} onPerson={setPerson} />
                    ))}
                  </View>
                )}
                {!query.hasNextPage && lines.length > 0 && <View className="audit-end text-note">没有更早的了</View>}
              </>
            );
          }}
        </QueryView>
      </View>
      {choosing && (
        <ActSheet
          chosen={act}
          onClose={() => setChoosing(false)}
          onChoose={(chosen) => {
            setAct(chosen);
            setChoosing(false);
          }}
        />
      )}
    </Screen>
  );
}
