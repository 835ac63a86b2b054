import { View } from '@tarojs/components';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, CallRefused } from '../../api';
import { ActionBar } from '../../components/action-bar';
import { Button } from '../../components/button';
import { JobCard } from '../../components/job-card';
import { QueryView } from '../../components/query-view';
import { StateView } from '../../components/state-view';
import { toast } from '../../components/toast';
import { keptOnPhone } from '../../kept-jobs';
import { open, openTab, paths } from '../../routes';
import { useShareCard } from '../../platform/share';

/** A list somebody sent: looked at without sign-in, kept in one tap. */
export function SentList({ ids }: { ids: readonly string[] }) {
  const queries = useQueryClient();
  const query = useQuery(api.jobs.cards.queryOptions({ ids: [...ids] }));
  const me = useQuery(api.account.me.queryOptions());
  const keep = useMutation(
    api.jobs.keepAll.mutationOptions({
      onSuccess: () => queries.invalidateQueries(api.jobs.favourites.pathFilter()),
      onError: (failure) => toast(CallRefused.from(failure).sentence),
    }),
  );
  useShareCard({ title: `家人挑的 ${ids.length} 个岗位`, path: paths.keptList(ids) });
  const onPhone = keptOnPhone.use();
  const found = (query.data ?? []).map(({ id }) => id);
  const isKept = keep.isSuccess || (found.length > 0 && found.every((id) => onPhone.includes(id)));
  const keepAll = () => {
    if (me.data?.profile) keep.mutate({ ids: found });
    // The first of the list is to stand first.
    else [...found].reverse().forEach((id) => keptOnPhone.add(id));
  };
  return (
    <>
      <View className="content section-first">
        <QueryView query={query} what="这份单子">
          {(jobs) =>
            jobs.length === 0 ? (
              <StateView kind="empty" title="单子里的岗位都不在了" advice="看看现在有哪些岗位。" action={{ text: '去看岗位', onPress: () => openTab(paths.jobs) }} />
            ) : (
              <>
                <View className="text-secondary favourites-where">有人给你挑了 {jobs.length} 个岗位</View>
                {jobs.map((job) => (
                  <JobCard key={job.id} job={job} onPress={() => open(paths.job(job.id))} />
                ))}
              </>
            )
          }
        </QueryView>
      </View>
      {found.length > 0 && (
        <ActionBar>
          <Button width="grow" look={isKept ? 'quiet' : 'solid'} state={keep.isPending || me.isPending ? 'busy' : 'ready'} onPress={isKept ? () => open(paths.favourites) : keepAll}>
            {isKept ? '都收下了，看我的收藏' : `都收下（${found.length} 个）`}
          </Button>
        </ActionBar>
      )}
    </>
  );
}
