import { useDidShow, useRouter } from '@tarojs/taro';
import { View } from '@tarojs/components';
import { useQuery } from '@tanstack/react-query';
import type { ApplicationDetail } from '../../../cloudfunctions/jobs/applications/read';
import { mayMove, stands } from '../../../domain/job/application';
import { api } from '../../api';
import { ApplicationTag } from '../../components/application-tag';
import { ApplicationTimeline } from '../../components/application-timeline';
import { Card } from '../../components/card';
import { IntroductionView } from '../../components/introduction-view';
import { List, ListRow } from '../../components/list';
import { NotifyCard } from '../../components/notify-card';
import { QueryView } from '../../components/query-view';
import { Screen } from '../../components/screen';
import { SectionHead } from '../../components/section-head';
import { open, paths } from '../../routes';
import { Withdraw } from './withdraw';
import './index.scss';

/** 投递: one application, what became of it step by step, and what was sent. */
export default function ApplicationPage() {
  const { jobId = '' } = useRouter().params;
  const query = useQuery(api.jobs.applications.read.queryOptions({ jobId }));
  useDidShow(() => void query.refetch());
  return (
    <Screen>
      <View className="content section-first">
        <QueryView query={query} what="投递">
          {(application) => <Detail application={application} />}
        </QueryView>
      </View>
    </Screen>
  );
}

function Detail({ application }: { application: ApplicationDetail }) {
  const { jobId, sendId, title, employer, state, timeline, introduction } = application;
  return (
    <>
      <View className="application-title">
        <View className="text-heading grow">{title}</View>
        <ApplicationTag state={state} />
      </View>
      <View className="text-secondary application-employer">{employer}</View>
      {stands(state) && (
        <View className="application-notify">
          <NotifyCard moment="application" />
        </View>
      )}
      <View className="section">
        <Card>
          <ApplicationTimeline timeline={timeline} />
        </Card>
      </View>
      <View className="section">
        <List>
          <ListRow icon="sheet" text="看岗位" onPress={() => open(paths.job(jobId))} />
          {state === 'withdrawn' && <ListRow icon="letter" text="再投一次" onPress={() => open(paths.send(jobId))} />}
        </List>
      </View>
      {introduction && (
        <View className="section">
          <SectionHead title="投出去的简介" note="之后改的不影响这一份" />
          <IntroductionView introduction={introduction} />
        </View>
      )}
      {mayMove('withdraw', state) && <Withdraw jobId={jobId} sendId={sendId} employer={employer} />}
    </>
  );
}
