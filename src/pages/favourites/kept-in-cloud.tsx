import { useDidShow } from '@tarojs/taro';
import { View } from '@tarojs/components';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, CallRefused } from '../../api';
import { Button } from '../../components/button';
import { useMoreAtBottom } from '../../components/gestures/use-more-at-bottom';
import { JobCard } from '../../components/job-card';
import { Notice } from '../../components/notice';
import { QueryView } from '../../components/query-view';
import { toast } from '../../components/toast';
import { keptOnPhone } from '../../kept-jobs';
import { open, paths } from '../../routes';
import { mostSent } from './ids';
import { NothingKept } from './nothing-kept';
import { ShareBar } from './share-bar';

/** What I keep, the last kept first. Openings that have closed stay and say so. */
export function KeptInCloud() {
  const query = useInfiniteQuery(api.jobs.favourites.infiniteQueryOptions({}, { getNextPageParam: ({ next }) => next ?? undefined }));
  useDidShow(() => void query.refetch());
  useMoreAtBottom(query);
  const jobs = query.data?.pages.flatMap((page) => page.jobs) ?? [];
  return (
    <>
      <View className="content section-first">
        <FromPhone />
        <QueryView query={query} what="收藏">
          {() => (jobs.length === 0 ? <NothingKept /> : jobs.map((job) => <JobCard key={job.id} job={job} onPress={() => open(paths.job(job.id))} />))}
        </QueryView>
      </View>
      <ShareBar ids={jobs.map(({ id }) => id)} />
    </>
  );
}

/** What was kept on the phone before there was an account comes along in one tap. */
function FromPhone() {
  const queries = useQueryClient();
  const ids = keptOnPhone.use().slice(0, mostSent);
  const { mutate, isPending } = useMutation(
    api.jobs.keepAll.mutationOptions({
      onSuccess: async () => {
        ids.forEach((id) => keptOnPhone.remove(id));
        await queries.invalidateQueries(api.jobs.favourites.pathFilter());
      },
      onError: (failure) => toast(CallRefused.from(failure).sentence),
    }),
  );
  if (ids.length === 0) return null;
  return (
    <View className="favourites-from-phone">
      <Notice>
        这台手机上还收着 {ids.length} 个岗位。
        <Button look="plain" size="small" state={isPending ? 'busy' : 'ready'} onPress={() => mutate({ ids })}>
          放进我的收藏
        </Button>
      </Notice>
    </View>
  );
}
