import { useEffect } from 'react';
import { useRouter } from '@tarojs/taro';
import { useQuery } from '@tanstack/react-query';
import { View } from '@tarojs/components';
import { type JobDetail } from '../../../cloudfunctions/jobs/read';
import { api, queryClient } from '../../api';
import { QueryView } from '../../components/query-view';
import { seenJobs } from '../../kept-jobs';
import { Screen } from '../../components/screen';
import { Bone, CardSkeleton } from '../../components/skeleton';
import { paint } from '../../platform/canvas';
import { useShareCard } from '../../platform/share';
import { paths } from '../../routes';
import { cover } from '../../share-picture/cover';
import { pictureFacts } from '../../share-picture/facts';
import { Dismiss } from './parts/dismiss';
import { Standing } from './parts/standing';
import { EmployerBlock } from './parts/employer-block';
import { JobActions } from './parts/job-actions';
import { MoreWays } from './parts/more-ways';
import { Similar } from './parts/similar';
import { JobHead } from './parts/job-head';
import { PayBlock } from './parts/pay-block';
import { RequirementBlock } from './parts/requirement-block';
import { SourceBlock } from './parts/source-block';
import { TextBlock } from './parts/text-block';
import './index.scss';

/** 岗位详情: our reading beside the employer's own words. Opens for anyone, from a shared card too. */
export default function JobPage() {
  const { params } = useRouter();
  // A scanned code carries the id as its scene: letters and digits, which WeChat's encoding leaves as they are.
  const id = params.id ?? params.scene ?? '';
  const query = useQuery(api.jobs.read.queryOptions({ id }));
  const job = query.data;
  useShareCard({
    title: job ? `${job.employer}招${job.title}` : '家乡的岗位',
    path: paths.job(id),
    cover: job && (() => coverOf(job)),
  });
  return (
    <Screen>
      <QueryView query={query} what="岗位" skeleton={<Skeleton />}>
        {(job) => <Detail job={job} />}
      </QueryView>
    </Screen>
  );
}

/** The picture of the card in a chat; without its code when that cannot be fetched. */
async function coverOf(job: JobDetail): Promise<string> {
  const code = await queryClient.fetchQuery(api.jobs.code.queryOptions({ id: job.id }, { staleTime: Infinity })).then(
    ({ address }) => address,
    () => undefined,
  );
  return paint(cover(pictureFacts(job), code));
}

function Detail({ job }: { job: JobDetail }) {
  useEffect(() => seenJobs.add(job.id), [job.id]);
  return (
    <>
      <View className="content">
        <Standing job={job} />
        <JobHead job={job} />
        <PayBlock job={job} />
        <RequirementBlock job={job} />
        <TextBlock name="做什么" text={job.text.duties} />
        <TextBlock name="还要求" text={job.text.requirements} />
        <TextBlock name="备注" text={job.text.notes} />
        <EmployerBlock job={job} />
        <SourceBlock job={job} />
        <MoreWays job={job} />
        <Similar job={job} />
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
