import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { View } from '@tarojs/components';
import { useMutation, useQuery } from '@tanstack/react-query';
import type { ApplicantDetail } from '../../../cloudfunctions/jobs/applicants/read';
import { mayMove } from '../../../domain/job/application';
import { api, CallRefused } from '../../api';
import { ActionBar } from '../../components/action-bar';
import { ApplicationTag } from '../../components/application-tag';
import { ApplicationTimeline } from '../../components/application-timeline';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { IntroductionView } from '../../components/introduction-view';
import { QueryView } from '../../components/query-view';
import { Screen } from '../../components/screen';
import { SectionHead } from '../../components/section-head';
import { toast } from '../../components/toast';
import { showFile } from '../../platform/show-file';
import { AnswerSheet } from '../applicants/answer-sheet';
import { PhoneCard } from './phone-card';
import '../applicants/index.scss';
import './index.scss';

/** 简介: one applicant. Opening it tells them it was looked at; so does every look at the number and the file. */
export default function DeskApplicant() {
  const { ref = '' } = useRouter().params;
  const query = useQuery(api.jobs.applicants.read.queryOptions({ ref }));
  return (
    <Screen>
      <QueryView query={query} what="简介">
        {(applicant) => <Detail applicant={applicant} />}
      </QueryView>
    </Screen>
  );
}

function Detail({ applicant }: { applicant: ApplicantDetail }) {
  const { ref, title, state, introduction, phone, timeline } = applicant;
  const [isAnswering, setAnswering] = useState(false);
  const file = useMutation(
    api.jobs.applicants.openFile.mutationOptions({
      onSuccess: ({ url }) => showFile(url, 'pdf'),
      onError: (failure) => toast(CallRefused.from(failure).sentence),
    }),
  );
  const isOpen = mayMove('refuse', state);
  return (
    <>
      <View className="content section-first">
        <View className="applicant-for">
          <View className="text-secondary grow">投{title}</View>
          <ApplicationTag state={state} />
        </View>
        <IntroductionView introduction={introduction} onOpenFile={() => file.mutate({ ref })} />
        <PhoneCard applicationRef={ref} masked={phone} />
        <View className="section">
          <SectionHead title="经过" />
          <Card>
            <ApplicationTimeline timeline={timeline} />
          </Card>
        </View>
      </View>
      {isOpen && (
        <ActionBar>
          <Button width="grow" onPress={() => setAnswering(true)}>
            {state === 'invited' ? '改约，或给结果' : '答复'}
          </Button>
        </ActionBar>
      )}
      {isAnswering && <AnswerSheet applications={[applicant]} onClose={() => setAnswering(false)} onAnswered={() => setAnswering(false)} />}
    </>
  );
}
