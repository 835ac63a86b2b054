import { View } from '@tarojs/components';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../api';
import { ClosingNotice } from '../../components/closing-notice';
import { FailureNotice } from '../../components/query-view';
import { Screen } from '../../components/screen';
import { DeskRows } from './parts/desk-rows';
import { FeedbackRow } from './parts/feedback-row';
import { JobRows } from './parts/job-rows';
import { LookRows } from './parts/look-rows';
import { MessageRows } from './parts/message-rows';
import { Mine } from './parts/mine';
import { NextEvent } from './parts/next-event';
import { PersonHead } from './parts/person-head';
import { PrivacyRows } from './parts/privacy-rows';
import './index.scss';

/** 我的: who I am, what comes next, how it looks, and the desk for those who work here. */
export default function Me() {
  const { data: me, error, refetch } = useQuery(api.account.me.queryOptions());
  return (
    <Screen tab>
      <View className="content">
        <PersonHead profile={me?.profile} />
        {error && <FailureNotice error={error} what="个人信息" onRetry={() => void refetch()} />}
        {me?.erasesAt && <ClosingNotice erasesAt={me.erasesAt} />}
        <NextEvent />
        <Mine />
        <JobRows />
        <MessageRows />
        <LookRows />
        <PrivacyRows hasProfile={Boolean(me?.profile)} />
        <FeedbackRow />
        {me && <DeskRows roles={me.roles} />}
      </View>
    </Screen>
  );
}
