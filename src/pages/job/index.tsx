import { useEffect } from 'react';
import { useRouter } from '@tarojs/taro';
import { useQuery } from '@tanstack/react-query';
import { View } from '@tarojs/components';
import { type JobDetail } from '../../../cloudfunctions/jobs/read';
import { api } from '../../api';
import { QueryView } from '../../components/query-view';
import { seenJobs } from '../../kept-jobs';
import { Screen } from '../../components/screen';
import { Bone, CardSkeleton } from '../../components/skeleton';
import { useShareCard } from '../../platform/share';
import { paths } from '../../routes';
import { Dismiss } from './parts/dismiss';
import { EmployerBlock } from './parts/employer-block';
import { JobActions } from './parts/job-actions';
import { JobHead } from './parts/job-head';
import { PayBlock } from './parts/pay-block';
import { RequirementBlock } from './parts/requirement-block';
import { SourceBlock } from './parts/source-block';
import { TextBlock } from './parts/text-block';
import './index.scss';

/** 岗位详情: our reading beside the employer's own words. Opens for anyone, from a shared card too. */
export default function JobPage() {
  const { id = '' } = useRouter().params;
  const query = useQuery(api.jobs.read.queryOptions({ id }));
  useShareCard({ title: query.data ? `${query.data.employer}招${query.data.title}` : '家乡的岗位', path: paths.job(id) });
  return (
    <Screen>
      <QueryView query={query} what="岗位" skeleton={<Skeleton />}>
        {(job) => <Detail job={job} />}
      </QueryView>
    </Screen>
  );
}

function Detail({ job }: { job: JobDetail }) {
  useEffect(() => seenJobs.add(job.id), [job.id]);
  return (
    <>
      <View className="content">
        <JobHead job={job} />
        <PayBlock job={job} />
        <RequirementBlock job={job} />
        <TextBlock name="做什么" text={job.text.duties} />
        <TextBlock name="还要求" text={job.text.requirements} />
        <TextBlock name="备注" text={job.text.notes} />
        <EmployerBlock job={job} />
        <SourceBlock job={job} />
        <Dismiss job={job} />
      </View>
      <JobActions job={job} />
    </>
  );
}

function Skeleton() {
  return (
    <View className="content">
      <View className="job-head">
        <Bone width="72%" height="28px" />
        <Bone width="44%" height="24px" />
      </View>
      <View className="section">
        <CardSkeleton cards={2} />
      </View>
    </View>
  );
}
