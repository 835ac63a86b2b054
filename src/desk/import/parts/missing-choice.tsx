import { useState } from 'react';
import { View } from '@tarojs/components';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { type ImportReport } from '../../../../cloudfunctions/jobs/imports/report';
import { api, CallRefused } from '../../../api';
import { Button } from '../../../components/button';
import { Chip } from '../../../components/chip';
import { List, ListRow } from '../../../components/list';
import { QueryView } from '../../../components/query-view';
import { SectionHead } from '../../../components/section-head';
import { RefusalNotice } from './refusal-notice';

const SHOWN_FIRST = 4;

/** What the table no longer has: kept until something else is said, all together or one by one. */
export function MissingChoice({ importId, missing: { count, withdraw, except } }: { importId: string; missing: ImportReport['missing'] }) {
  const queries = useQueryClient();
  const query = useInfiniteQuery(api.jobs.imports.missing.infiniteQueryOptions({ importId }, { getNextPageParam: ({ next }) => next ?? undefined }));
  const [all, setAll] = useState(false);
  const { mutate, error } = useMutation(
    api.jobs.imports.decideMissing.mutationOptions({ onSuccess: (report) => queries.setQueryData(api.jobs.imports.latest.queryKey(), report) }),
  );
  const decide = (wanted: boolean, kept: string[]) => mutate({ importId, withdraw: wanted, except: kept });
  const turn = (id: string) => decide(true, except.includes(id) ? except.filter((each) => each !== id) : [...except, id]);
  return (
    <View className="section">
      <SectionHead title="表里没有了的岗位" note={`${count} 个`} />
      {error && <RefusalNotice refusal={CallRefused.from(error)} />}
      <View className="source-chips" aria-role="radiogroup">
        <Chip text="都留着" choice="one" on={!withdraw} onPress={() => decide(false, [])} />
        <Chip text={except.length === 0 ? '都下架' : `下架，留 ${except.length} 个`} choice="one" on={withdraw} onPress={() => decide(true, except)} />
      </View>
      <QueryView query={query} what="表里没有了的岗位" extent="part">
        {({ pages }) => (
          <List>
            {pages
              .flatMap(({ openings }) => openings)
              .slice(0, all ? undefined : SHOWN_FIRST)
              .map(({ id, title, employer, place }) => (
                <ListRow
                  key={id}
                  text={title}
                  note={[employer, place].filter(Boolean).join(' · ')}
                  value={!withdraw ? undefined : except.includes(id) ? '留着' : '下架'}
                  label={`${title}，${employer}${withdraw ? `，${except.includes(id) ? '留着' : '要下架'}，点一下换` : ''}`}
                  onPress={withdraw ? () => turn(id) : undefined}
                />
              ))}
          </List>
        )}
      </QueryView>
      {!all && count > SHOWN_FIRST && (
        <Button look="plain" width="wide" onPress={() => setAll(true)}>
          看其余 {count - SHOWN_FIRST} 个
        </Button>
      )}
      {all && query.hasNextPage && (
        <Button look="plain" width="wide" state={query.isFetchingNextPage ? 'busy' : 'ready'} onPress={() => void query.fetchNextPage()}>
          再看一些
        </Button>
      )}
      <View className="text-note">下架的岗位不再列出，以前分享的还能打开；整份导入可以撤销。</View>
    </View>
  );
}
