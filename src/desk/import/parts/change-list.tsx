import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { useInfiniteQuery } from '@tanstack/react-query';
import { type PlannedChange } from '../../../../cloudfunctions/jobs/imports/changes';
import { api } from '../../../api';
import { Button } from '../../../components/button';
import { Dot } from '../../../components/dot';
import { List } from '../../../components/list';
import { QueryView } from '../../../components/query-view';
import { SectionHead } from '../../../components/section-head';
import { FieldChangeRow } from '../../opening/field-change';
import './change-list.scss';

const SHOWN_FIRST = 3;
const titles = { added: '新增的岗位', changed: '改了的岗位' } as const;

interface ChangeListProps {
  importId: string;
  as: 'added' | 'changed';
  total: number;
}

/** Which openings would be written, and of those that are known already which cells, before and after. */
export function ChangeList({ importId, as, total }: ChangeListProps) {
  const query = useInfiniteQuery({
    ...api.jobs.imports.changes.infiniteQueryOptions({ importId, as }, { getNextPageParam: ({ next }) => next ?? undefined }),
    enabled: total > 0,
  });
  const [all, setAll] = useState(false);
  if (total === 0) return null;
  return (
    <View className="section">
      <SectionHead title={titles[as]} note={`${total} 个`} />
      <QueryView query={query} what={titles[as]} extent="part">
        {({ pages }) => (
          <List>
            {pages
              .flatMap(({ items }) => items)
              .slice(0, all ? undefined : SHOWN_FIRST)
              .map((change) => (
                <Change key={`${change.id}/${change.sheet}/${change.row}`} change={change} />
              ))}
          </List>
        )}
      </QueryView>
      {!all && total > SHOWN_FIRST && (
        <Button look="plain" width="wide" onPress={() => setAll(true)}>
          看其余 {total - SHOWN_FIRST} 个
        </Button>
      )}
      {all && query.hasNextPage && (
        <Button look="plain" width="wide" state={query.isFetchingNextPage ? 'busy' : 'ready'} onPress={() => void query.fetchNextPage()}>
          再看一些
        </Button>
      )}
    </View>
  );
}

/** One opening: what it is, where it stands in the table, and which cells differ. */
export function Change({ change: { id, title, employer, sheet, row, fields } }: { change: PlannedChange }) {
  return (
    <View className="change">
      <View className="text-title">{title}</View>
      <View className="text-note">
        {employer}
        <Dot />
        {sheet}第 {row} 行
        <Dot />
        <Text className="nowrap">编号 {id.slice(0, 8)}</Text>
      </View>
      {fields.map((field) => (
        <FieldChangeRow key={field.name} field={field} />
      ))}
    </View>
  );
}
