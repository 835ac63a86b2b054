import { useDidShow } from '@tarojs/taro';
import { View } from '@tarojs/components';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { MyApplication } from '../../../cloudfunctions/jobs/applications/mine';
import { showDate, showMoment } from '../../../domain/time/shanghai';
import { api } from '../../api';
import { ApplicationTag } from '../../components/application-tag';
import { Card } from '../../components/card';
import { useMoreAtBottom } from '../../components/gestures/use-more-at-bottom';
import { usePullToRefresh } from '../../components/gestures/use-pull-to-refresh';
import { List, ListRow } from '../../components/list';
import { QueryView } from '../../components/query-view';
import { Screen } from '../../components/screen';
import { StateView } from '../../components/state-view';
import { open, openTab, paths } from '../../routes';
import './index.scss';

/** 我的投递: what I sent to employers and what became of it, the last changed first. */
export default function Applications() {
  const query = useInfiniteQuery(api.jobs.applications.mine.infiniteQueryOptions({}, { getNextPageParam: ({ next }) => next ?? undefined }));
  useDidShow(() => void query.refetch());
  usePullToRefresh(query.refetch);
  useMoreAtBottom(query);
  return (
    <Screen>
      <View className="content section-first">
        <List className="applications-introduction">
          <ListRow icon="pen" text="求职简介" note="写一次，投哪里都能用" onPress={() => open(paths.introduction)} />
        </List>
        <QueryView query={query} what="投递">
          {({ pages }) => {
            const applications = pages.flatMap((page) => page.applications);
            if (applications.length === 0) return <Nothing />;
            return applications.map((each) => <ApplicationCard key={each.jobId} application={each} />);
          }}
        </QueryView>
      </View>
    </Screen>
  );
}

function ApplicationCard({ application: { jobId, title, employer, state, sentAt, invitation } }: { application: MyApplication }) {
  return (
    <Card onPress={() => open(paths.application(jobId))}>
      <View className="application-head">
        <View className="text-title grow three-lines">{title}</View>
        <ApplicationTag state={state} />
      </View>
      <View className="text-secondary application-employer">{employer}</View>
      {invitation ? (
        <View className="application-invitation">
          <View className="text-strong figures">{showMoment(invitation.startsAt)}</View>
          <View>{invitation.place}</View>
        </View>
      ) : (
        <View className="text-note figures">{showDate(sentAt)}投递</View>
      )}
    </Card>
  );
}

function Nothing() {
  return (
    <StateView
      kind="empty"
      title="还没有投递"
      advice="看到合适的岗位，点“投简介”，单位有了回音都记在这里。"
      action={{ text: '去看岗位', onPress: () => openTab(paths.jobs) }}
    />
  );
}
