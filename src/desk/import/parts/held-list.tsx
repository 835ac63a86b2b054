import { View } from '@tarojs/components';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { type HeldChange } from '../../../../cloudfunctions/jobs/imports/held';
import { api, CallRefused } from '../../../api';
import { Button } from '../../../components/button';
import { List } from '../../../components/list';
import { QueryView } from '../../../components/query-view';
import { SectionHead } from '../../../components/section-head';
import { isSameEmployer } from '../../opening/same-employer';
import { Change } from './change-list';
import { HeldAll } from './held-all';
import { RefusalNotice } from './refusal-notice';
import './held-list.scss';

/** Openings that somebody wrote after the preview, or that the sheet gives another employer's name, as they are now and as the sheet has them: one of the two is taken, one by one or for all that are shown. */
export function HeldList({ importId, total }: { importId: string; total: number }) {
  const query = useInfiniteQuery({
    ...api.jobs.imports.held.infiniteQueryOptions({ importId }, { getNextPageParam: ({ next }) => next ?? undefined }),
    enabled: total > 0,
  });
  const queries = useQueryClient();
  // Whatever came of it, what is shown next is what is there now.
  const { mutate, isPending, variables, error } = useMutation(api.jobs.imports.decideHeld.mutationOptions({ onSettled: () => queries.invalidateQueries(api.jobs.imports.pathFilter()) }));
  if (total === 0) return null;
  return (
    <View className="section">
      <SectionHead title="等你定的岗位" note={`${total} 个`} />
      <View className="text-note held-note">这些没有写：你看过以后又有人改过，或者表里换了单位名称。上面是现在的，下面是表里的。</View>
      {error && <RefusalNotice refusal={CallRefused.from(error)} />}
      <QueryView query={query} what="等你定的岗位" extent="part">
        {({ pages }) => {
          const shown = pages.flatMap(({ items }) => items);
          return (
            <>
              <List>
                {shown.map((change) => (
                  <Held key={change.id} change={change} isBusy={isPending && variables.id === change.id} decide={(take) => mutate({ importId, id: change.id, revision: change.revision, take })} />
                ))}
              </List>
              <HeldAll importId={importId} shown={shown.filter(({ renames }) => !renames)} />
            </>
          );
        }}
      </QueryView>
      {query.hasNextPage && (
        <Button look="plain" width="wide" state={query.isFetchingNextPage ? 'busy' : 'ready'} onPress={() => void query.fetchNextPage()}>
          再看一些
        </Button>
      )}
    </View>
  );
}

function Held({ change, isBusy, decide }: { change: HeldChange; isBusy: boolean; decide: (take: 'sheet' | 'stored') => void }) {
  const takeSheet = async () => {
    if (!change.renames || (await isSameEmployer())) decide('sheet');
  };
  return (
    <View className="held">
      <Change change={change} />
      {change.renames && <View className="text-note held-note">单位名称换了：还是同一家，用表里的；换成了另一家，留着现在的，把它下架，再另外导入。</View>}
      <View className="held-choice">
        <Button look="quiet" size="small" state={isBusy ? 'busy' : 'ready'} label={`${change.title}，留着现在的`} onPress={() => decide('stored')}>
          留着现在的
        </Button>
        <Button look="quiet" size="small" state={isBusy ? 'busy' : 'ready'} label={`${change.title}，用表里的`} onPress={() => void takeSheet()}>
          用表里的
        </Button>
      </View>
    </View>
  );
}
