import { useReachBottom } from '@tarojs/taro';
import { View } from '@tarojs/components';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, CallRefused } from '../../api';
import { Button } from '../../components/button';
import { List } from '../../components/list';
import { QueryView } from '../../components/query-view';
import { StateView } from '../../components/state-view';
import { toast } from '../../components/toast';

/** What I do not want to see again, each with a way back. */
export function Dismissed() {
  const queries = useQueryClient();
  const query = useInfiniteQuery(api.jobs.dismissed.infiniteQueryOptions({}, { getNextPageParam: ({ next }) => next ?? undefined }));
  const back = useMutation(
    api.jobs.undismiss.mutationOptions({
      onSuccess: () => queries.invalidateQueries({ queryKey: api.jobs.pathKey() }),
      onError: (failure) => toast(CallRefused.from(failure).sentence),
    }),
  );
  useReachBottom(() => {
    if (query.hasNextPage && !query.isFetchingNextPage) void query.fetchNextPage();
  });
  return (
    <QueryView query={query} what="不感兴趣的岗位">
      {({ pages }) => {
        const jobs = pages.flatMap((page) => page.jobs);
        if (jobs.length === 0) return <StateView kind="empty" title="没有不感兴趣的" advice="在岗位页最下面点“不感兴趣”，列表里就不再有它，随时能放回来。" />;
        return (
          <List>
            {jobs.map(({ id, title, employer }) => (
              <View key={id} className="list-row">
                <View className="grow">
                  <View className="three-lines">{title}</View>
                  <View className="text-note">{employer}</View>
                </View>
                <Button look="quiet" size="small" label={`放回来：${title}`} state={back.isPending && back.variables.jobId === id ? 'busy' : 'ready'} onPress={() => back.mutate({ jobId: id })}>
                  放回来
                </Button>
              </View>
            ))}
          </List>
        );
      }}
    </QueryView>
  );
}
