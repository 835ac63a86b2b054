import { View } from '@tarojs/components';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../../api';
import { JobCard } from '../../../components/job-card';
import { QueryView } from '../../../components/query-view';
import { SectionHead } from '../../../components/section-head';
import { CardSkeleton } from '../../../components/skeleton';
import { studyLevels } from '../../../../domain/person/profile';
import { open, openTab, paths } from '../../../routes';

const SHOWN = 3;

/** The newest openings; once the person has said what they study, those they may apply to. */
export function Openings() {
  const me = useQuery(api.account.me.queryOptions());
  const level = me.data?.profile?.level;
  const query = useQuery(api.jobs.search.queryOptions({ sort: 'newest', education: level }, { enabled: !me.isPending }));
  return (
    <View className="section">
      <SectionHead
        title={level ? `${studyLevels[level]}能投的岗位` : '新收录的岗位'}
        more={{ text: '全部', onPress: () => openTab(paths.jobs) }}
      />
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
