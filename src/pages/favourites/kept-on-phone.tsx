import { View } from '@tarojs/components';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '../../api';
import { JobCard } from '../../components/job-card';
import { QueryView } from '../../components/query-view';
import { keptOnPhone } from '../../kept-jobs';
import { open, paths } from '../../routes';
import { mostSent } from './ids';
import { NothingKept } from './nothing-kept';
import { ShareBar } from './share-bar';

/** What somebody without an account keeps: no sign-in, nothing leaves the phone but by their own sharing. */
export function KeptOnPhone() {
  const ids = keptOnPhone.use().slice(0, mostSent);
  const query = useQuery(api.jobs.cards.queryOptions({ ids: [...ids] }, { placeholderData: keepPreviousData }));
  if (ids.length === 0) {
    return (
      <View className="content section-first">
        <NothingKept />
      </View>
    );
  }
  return (
    <>
      <View className="content section-first">
        <View className="text-note favourites-where">收在这台手机上，不用登录。发给孩子，一点就能收下。</View>
        <QueryView query={query} what="收藏">
          {(jobs) => jobs.map((job) => <JobCard key={job.id} job={job} onPress={() => open(paths.job(job.id))} />)}
        </QueryView>
      </View>
      <ShareBar ids={ids} />
    </>
  );
}
