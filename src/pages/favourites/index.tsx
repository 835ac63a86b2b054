import { useDidShow, useReachBottom } from '@tarojs/taro';
import { View } from '@tarojs/components';
import { useInfiniteQuery } from '@tanstack/react-query';
import { api } from '../../api';
import { JobCard } from '../../components/job-card';
import { QueryView } from '../../components/query-view';
import { Screen } from '../../components/screen';
import { StateView } from '../../components/state-view';
import { open, openTab, paths } from '../../routes';

/** 收藏: what I keep, the last kept first. Openings that have closed stay and say so. */
export default function Favourites() {
  const query = useInfiniteQuery(
    api.jobs.favourites.infiniteQueryOptions({}, { getNextPageParam: ({ next }) => next ?? undefined }),
  );
  useDidShow(() => void query.refetch());
  useReachBottom(() => {
    if (query.hasNextPage && !query.isFetchingNextPage) void query.fetchNextPage();
  });
  return (
    <Screen>
      <View className="content section-first">
        <QueryView query={query} what="收藏">
          {({ pages }) => {
            const jobs = pages.flatMap((page) => page.jobs);
            if (jobs.length === 0) {
              return (
                <StateView
                  kind="empty"
                  title="还没有收藏"
                  advice="看到合适的岗位，点一下心形，就会留在这里。"
                  action={{ text: '去看岗位', onPress: () => openTab(paths.jobs) }}
                />
              );
            }
            return jobs.map((job) => <JobCard key={job.id} job={job} onPress={() => open(paths.job(job.id))} />);
          }}
        </QueryView>
      </View>
    </Screen>
  );
}
