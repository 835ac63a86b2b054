import { useState } from 'react';
import { View } from '@tarojs/components';
import type { RankedPerson, RankingPage } from '../../../cloudfunctions/season/ranking/read';
import { notSuitable, rankedAt, rankingLimits, unsaid } from '../../../domain/season/ranking';
import { Button } from '../../components/button';
import { SectionHead } from '../../components/section-head';
import { PersonRow } from './person-row';
import { PersonSheet } from './person-sheet';
import type { useRanking } from './use-ranking';

interface BoardProps {
  page: RankingPage;
  ranking: ReturnType<typeof useRanking>;
}

/** Those who are ranked, those who are not yet, and those who are not suitable; a press on one says all that can be done. */
export function Board({ page: { closed, total }, ranking: { query, people, ranking, isPassed, change } }: BoardProps) {
  const [opened, setOpened] = useState<RankedPerson>();
  if (!ranking) return null;
  const { order, unsuitable } = ranking;
  const isOpen = closed === null && !isPassed;
  const said = new Set([...order, ...unsuitable.map(({ who }) => who)]);
  const rest = [...people.values()].filter(({ number }) => !said.has(number));
  const isFull = order.length >= rankingLimits.people;
  const move = (who: string, place: number) => change(rankedAt(ranking, who, place));
  return (
    <>
      <View className="section">
        <SectionHead title={`排好 ${order.length} 位`} note={order.length === 0 ? '从下面点“排上”' : undefined} />
        {order.flatMap((who, at) => {
          const person = people.get(who);
          return person ? [<PersonRow key={who} person={person} place={at + 1} last={order.length} isOpen={isOpen} onMove={(place) => move(who, place - 1)} onOpen={() => setOpened(person)} />] : [];
        })}
      </View>
      {total > said.size && (
        <View className="section">
          <SectionHead title={`还没有排 ${total - said.size} 位`} note="不排，就按总成绩跟在后面" />
          {rest.map((person) => (
            <PersonRow key={person.number} person={person} last={order.length} isOpen={isOpen && !isFull} onMove={(place) => move(person.number, place - 1)} onOpen={() => setOpened(person)} />
          ))}
          {query.hasNextPage && (
            <Button look="quiet" size="small" state={query.isFetchingNextPage ? 'busy' : 'ready'} onPress={() => void query.fetchNextPage()}>
              再看一些
            </Button>
          )}
        </View>
      )}
      {unsuitable.length > 0 && (
        <View className="section">
          <SectionHead title={`不合适 ${unsuitable.length} 位`} note="这个岗位不给他们；理由组织者看得到" />
          {unsuitable.flatMap(({ who, reason }) => {
            const person = people.get(who);
            return person ? [<PersonRow key={who} person={person} reason={reason} last={order.length} isOpen={isOpen} onMove={(place) => move(who, place - 1)} onOpen={() => setOpened(person)} />] : [];
          })}
        </View>
      )}
      {opened && isOpen && (
        <PersonSheet
          person={opened}
          place={order.indexOf(opened.number) + 1}
          ranked={order.length}
          reason={unsuitable.find(({ who }) => who === opened.number)?.reason}
          onPlace={(place) => move(opened.number, place - 1)}
          onUnsay={() => change(unsaid(ranking, opened.number))}
          onUnsuitable={(reason) => change(notSuitable(ranking, opened.number, reason))}
          onClose={() => setOpened(undefined)}
        />
      )}
    </>
  );
}
