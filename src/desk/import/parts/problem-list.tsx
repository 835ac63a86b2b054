import { useState } from 'react';
import { View } from '@tarojs/components';
import { useInfiniteQuery } from '@tanstack/react-query';
import { api } from '../../../api';
import { Button } from '../../../components/button';
import { List } from '../../../components/list';
import { QueryView } from '../../../components/query-view';
import { SectionHead } from '../../../components/section-head';
import { ProblemCell } from './problem-cell';

/** A few first: the columns and sheets below matter as much. */
const SHOWN_FIRST = 6;

/** Every doubtful or bad cell, in the order of the table; nothing when all is clear. */
export function ProblemList({ importId, total }: { importId: string; total: number }) {
  const query = useInfiniteQuery({
    ...api.jobs.imports.problems.infiniteQueryOptions({ importId }, { getNextPageParam: ({ next }) => next ?? undefined }),
    enabled: total > 0,
  });
  const [all, setAll] = useState(false);
  if (total === 0) return null;
  return (
    <View className="section">
      <SectionHead title="要看一眼的格子" note={`${total} 处`} />
      <QueryView query={query} what="要看的格子" extent="part">
        {({ pages }) => (
          <List>
            {pages
              .flatMap(({ items }) => items)
              .slice(0, all ? undefined : SHOWN_FIRST)
              .map((problem, index) => (
                <ProblemCell key={index} problem={problem} />
              ))}
          </List>
        )}
      </QueryView>
      {!all && total > SHOWN_FIRST && (
        <Button look="plain" width="wide" onPress={() => setAll(true)}>
          看其余 {total - SHOWN_FIRST} 处
        </Button>
      )}
      {all && query.hasNextPage && (
        <Button
          look="plain"
          width="wide"
          state={query.isFetchingNextPage ? 'busy' : 'ready'}
          onPress={() => void query.fetchNextPage()}
        >
          再看一些
        </Button>
      )}
    </View>
  );
}
