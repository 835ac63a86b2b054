import { View } from '@tarojs/components';
import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, CallRefused } from '../../api';
import { Button } from '../../components/button';
import { useMoreAtBottom } from '../../components/gestures/use-more-at-bottom';
import { List } from '../../components/list';
import { QueryView } from '../../components/query-view';
import { StateView } from '../../components/state-view';
import { toast } from '../../components/toast';
import { dismissedOnPhone } from '../../kept-jobs';

/** As many as one call of the cloud gives. */
const AT_ONCE = 20;

/** What I do not want to see again, each with a way back: in the cloud, and what was set aside on this phone without an account. */
export function Dismissed() {
  const queries = useQueryClient();
  const onPhone = dismissedOnPhone.use().slice(0, AT_ONCE);
  const here = useQuery(api.jobs.cards.queryOptions({ ids: [...onPhone] }, { placeholderData: keepPreviousData }));
  const query = useInfiniteQuery(api.jobs.dismissed.infiniteQueryOptions({}, { getNextPageParam: ({ next }) => next ?? undefined }));
  const back = useMutation(
    api.jobs.undismiss.mutationOptions({
      onSuccess: () => queries.invalidateQueries({ queryKey: api.jobs.pathKey() }),
      onError: (failure) => toast(CallRefused.from(failure).sentence),
    }),
  );
  useMoreAtBottom(query);
  return (
    <QueryView query={query} what="不感兴趣的岗位">
      {({ pages }) => {
        const set = (here.data ?? []).filter(({ id }) => onPhone.includes(id));
        const jobs = [...set, ...pages.flatMap((page) => page.jobs).filter(({ id }) => !onPhone.includes(id))];
        if (jobs.length === 0) return <StateView kind="empty" title="没有不感兴趣的" advice="在岗位页最下面点“不感兴趣”，列表里就不再有它，随时能放回来。" />;
        return (
          <List>
            {jobs.map(({ id, title, employer }) => (
              <View key={id} className="list-row">
                <View className="grow">
                  <View className="three-lines">{title}</View>
                  <View className="text-note">{employer}</View>
                </View>
                <Button look="quiet" size="small" label={`放回来：${title}`} state={back.isPending && back.variables.jobId === id ? 'busy' : 'ready'} onPress={() => (onPhone.includes(id) ? dismissedOnPhone.remove(id) : back.mutate({ jobId: id }))}>
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
