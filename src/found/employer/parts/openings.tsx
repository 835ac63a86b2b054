import { useInfiniteQuery } from '@tanstack/react-query';
import { useReachBottom } from '@tarojs/taro';
import { useState } from 'react';
import { View } from '@tarojs/components';
import { type Employer } from '../../../../cloudfunctions/jobs/employers/read';
import { jobKinds, kindNames, type JobKind } from '../../../../domain/job/kind';
import { api } from '../../../api';
import { Button } from '../../../components/button';
import { Chip } from '../../../components/chip';
import { JobCard } from '../../../components/job-card';
import { QueryView } from '../../../components/query-view';
import { SectionHead } from '../../../components/section-head';
import { Windowed } from '../../../components/windowed';
import { open, paths } from '../../../routes';

/** What it looks for now, by kind where there are several. Only the pages near the screen are drawn. */
export function Openings({ employer: { id, openings } }: { employer: Employer }) {
  const [kind, setKind] = useState<JobKind>();
  const query = useInfiniteQuery(
    api.jobs.search.infiniteQueryOptions({ employerId: id, kinds: kind && [kind], sort: 'newest' }, { getNextPageParam: ({ next }) => next ?? undefined }),
  );
  const more = () => {
    if (query.hasNextPage && !query.isFetchingNextPage) void query.fetchNextPage();
  };
  useReachBottom(more);
  const kinds = jobKinds.filter((one) => openings[one]);
  return (
    <View className="section">
      <SectionHead title="在招岗位" />
      {kinds.length > 1 && (
        <View className="chips employer-kinds">
          {kinds.map((one) => (
            <Chip key={one} text={kindNames[one]} count={openings[one]} choice="one" on={kind === one} onPress={() => setKind(kind === one ? undefined : one)} />
          ))}
        </View>
      )}
      <QueryView query={query} what="岗位" extent="part">
        {({ pages }) => {
          if (pages[0]?.total === 0) return <View className="text-note">现在没有在招的岗位，过些日子再来看看。</View>;
          return (
            <>
              {pages.map(({ jobs }, page) => (
                <Windowed key={`${kind ?? ''} ${page}`} id={`openings-${page}`} className="job-cards">
                  {jobs.map((job) => (
                    <JobCard key={job.id} job={job} onPress={() => open(paths.job(job.id))} />
                  ))}
                </Windowed>
              ))}
              {query.hasNextPage && (
                <Button look="plain" width="wide" onPress={more}>
                  再看一些
                </Button>
              )}
            </>
          );
        }}
      </QueryView>
    </View>
  );
}
