import { View } from '@tarojs/components';
import { useQuery } from '@tanstack/react-query';
import { everywhere } from '../../../domain/person/region';
import { api } from '../../api';
import { JobCard } from '../../components/job-card';
import { QueryView } from '../../components/query-view';
import { SectionHead } from '../../components/section-head';
import { CardSkeleton } from '../../components/skeleton';
import { open, openSearch, paths } from '../../routes';

const SHOWN = 3;

/** 岗位: how many of the campaign's region one may apply to now, and the newest of them. */
export function NewestOpenings({ district }: { district: string }) {
  const search = { sort: 'newest' as const, places: district === everywhere ? undefined : [district] };
  const query = useQuery(api.jobs.search.queryOptions(search));
  const total = query.data?.total ?? 0;
  return (
    <View className="section">
      <SectionHead title="新收录的岗位" more={total > 0 ? { text: `${total} 个`, onPress: () => openSearch(search) } : undefined} />
      <QueryView query={query} what="岗位" extent="part" skeleton={<CardSkeleton cards={2} />}>
        {({ jobs }) =>
          jobs.length === 0 ? (
            <View className="text-secondary">岗位还在收集，过几天再来看。</View>
          ) : (
            jobs.slice(0, SHOWN).map((job) => <JobCard key={job.id} job={job} onPress={() => open(paths.job(job.id))} />)
          )
        }
      </QueryView>
    </View>
  );
}
