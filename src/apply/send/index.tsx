import Taro, { useDidShow, useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { View } from '@tarojs/components';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { MyIntroduction } from '../../../cloudfunctions/jobs/introduction/read';
import type { JobDetail } from '../../../cloudfunctions/jobs/read';
import { isWorthSending } from '../../../domain/job/introduction';
import { privacyGuide } from '../../../domain/person/privacy-guide';
import { api, newId } from '../../api';
import { ActionBar } from '../../components/action-bar';
import { Agreement } from '../../components/agreement';
import { Button } from '../../components/button';
import { IntroductionView } from '../../components/introduction-view';
import { RefusalNotice } from '../../components/refusal-notice';
import { QueryView } from '../../components/query-view';
import { Screen } from '../../components/screen';
import { SectionHead } from '../../components/section-head';
import { StateView } from '../../components/state-view';
import { toast } from '../../components/toast';
import { open, paths } from '../../routes';
import './index.scss';

/** 投简介: what goes to whom, and the agreement to it, before it goes. */
export default function SendPage() {
  const { jobId = '' } = useRouter().params;
  const job = useQuery(api.jobs.read.queryOptions({ id: jobId }));
  const introduction = useQuery(api.jobs.introduction.read.queryOptions());
  useDidShow(() => void introduction.refetch());
  return (
    <Screen>
      <QueryView query={job} what="岗位">
        {(opening) => (
          <QueryView query={introduction} what="求职简介">
            {(own) => (isWorthSending(own, own.file !== null) ? <Sending job={opening} own={own} /> : <NotWritten />)}
          </QueryView>
        )}
      </QueryView>
    </Screen>
  );
}

function NotWritten() {
  return (
    <View className="content">
      <StateView
        kind="empty"
        title="先写一份求职简介"
        advice="写几句经历和想法，或选一份 PDF。写一次，投哪里都能用。"
        action={{ text: '去写简介', onPress: () => open(paths.introduction) }}
      />
    </View>
  );
}

function Sending({ job: { id, title, employer }, own }: { job: JobDetail; own: MyIntroduction }) {
  const queries = useQueryClient();
  const [sendId] = useState(newId);
  const [agreed, setAgreed] = useState(false);
  const [reminded, setReminded] = useState(false);
  const { mutate, isPending, error } = useMutation(
    api.jobs.applications.send.mutationOptions({
      onSuccess: async () => {
        await queries.invalidateQueries({ queryKey: api.jobs.applications.pathKey() });
        await queries.invalidateQueries(api.jobs.read.queryFilter({ id }));
        toast('投出去了');
        void Taro.redirectTo({ url: paths.application(id) });
      },
    }),
  );
  const send = () => {
    setReminded(!agreed);
    if (agreed) mutate({ jobId: id, sendId, agreedTo: privacyGuide.version });
  };
  return (
    <>
      <View className="content section-first">
        <View className="text-secondary">投给</View>
        <View className="text-heading">{title}</View>
        <View className="text-secondary send-employer">{employer}</View>
        <View className="section">
          <SectionHead title="单位会看到" more={{ text: '改一改', onPress: () => open(paths.introduction) }} />
          <IntroductionView introduction={{ ...own.person, experience: own.experience, skills: own.skills, about: own.about, file: own.file }} />
        </View>
        <View className="section">
          <Agreement on={agreed} onChange={setAgreed} missing={reminded && !agreed}>
            同意把上面这些交给{employer}的联系人，只用于这次应聘。手机号在对方点开时才给，看没看你都知道；撤回以后对方就看不到了。
          </Agreement>
        </View>
        <RefusalNotice error={error} />
      </View>
      <ActionBar>
        <Button width="grow" state={isPending ? 'busy' : 'ready'} onPress={send}>
          {isPending ? '正在投' : '投出去'}
        </Button>
      </ActionBar>
    </>
  );
}
