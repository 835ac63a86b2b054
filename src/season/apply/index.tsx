import { useState } from 'react';
import { useDidShow, useRouter } from '@tarojs/taro';
import { View } from '@tarojs/components';
import { useQuery } from '@tanstack/react-query';
import type { ApplicationForm } from '../../../cloudfunctions/season/applications/form';
import { missingIn, sayMissing } from '../../../domain/season/application';
import { refusalSentences } from '../../../domain/refusal/sentences';
import { showMoment } from '../../../domain/time/shanghai';
import { api, CallRefused } from '../../api';
import { ActionBar } from '../../components/action-bar';
import { Button } from '../../components/button';
import { Notice } from '../../components/notice';
import { QueryView } from '../../components/query-view';
import { Screen } from '../../components/screen';
import { PageSkeleton } from '../../components/skeleton';
import { StateView } from '../../components/state-view';
import { open, paths } from '../../routes';
import { AboutMe } from './parts/about-me';
import { Documents } from './parts/documents';
import { Preferences } from './parts/preferences';
import { ReviewSheet } from './parts/review-sheet';
import { useChoices } from './use-choices';
import { useChosenPosts } from './use-chosen-posts';
import { useWanted } from './use-wanted';
import './index.scss';

/** 报名: who one is, where one wants to go, what one hands in; can be left at any moment. */
export default function Apply() {
  const { seasonId = '' } = useRouter().params;
  const query = useQuery(api.season.applications.form.queryOptions({ seasonId }));
  const me = useQuery(api.account.me.queryOptions());
  useDidShow(() => void query.refetch());
  const isNew = query.error && CallRefused.from(query.error).code === 'PROFILE_NEEDED';
  return (
    <Screen programme="jinzhongzi">
      {isNew ? (
        <StateView kind="empty" title="先填个人信息" advice="一分钟就好，报名时自动带过来。" action={{ text: '去填', onPress: () => open(paths.profile) }} />
      ) : (
        <QueryView query={query} what="报名" skeleton={<PageSkeleton />}>
          {(form) => me.data && <Begun key={seasonId} form={form} drawer={me.data.drawer} onNewest={() => query.refetch().then(({ data }) => data)} />}
        </QueryView>
      )}
    </Screen>
  );
}

function Begun({ form, ...rest }: FormProps) {
  if (!form.closed) return <Form form={form} {...rest} />;
  const isIn = form.state !== null && form.state !== 'draft';
  return (
    <StateView
      kind="empty"
      title={form.closed === 'STAGE_NOT_OPEN' ? '报名还没开始' : '现在不能改了'}
      advice={form.closed === 'STAGE_OVER' ? `报名 ${showMoment(form.season.closesAt)} 截止了。` : refusalSentences[form.closed]}
      {...(isIn && { action: { text: '看我交的', onPress: () => open(paths.seasonReceipt(form.season.id)) } })}
    />
  );
}

interface FormProps {
  form: ApplicationForm;
  drawer: string;
  /** Reads the form again. */
  onNewest: () => Promise<ApplicationForm | undefined>;
}

function Form({ form, drawer, onNewest }: FormProps) {
  const choosing = useChoices(drawer, form);
  const chosenPosts = useChosenPosts(form.season.id, choosing.chosen.preferences);
  useWanted(useRouter().params.postId, form.rules.preferences, choosing);
  const [isReviewing, setReviewing] = useState(false);
  const missing = missingIn(choosing.chosen, form.documents, form.rules);
  const lacks = sayMissing(missing) || form.misses[0]?.sentence;
  const isElsewhere = choosing.failure?.code === 'SEASON_APPLICATION_CHANGED';
  const takeNewest = async () => {
    const newest = await onNewest();
    if (newest) choosing.takeNewest(newest);
  };
  return (
    <>
      <View className="content section-first">
        {form.returned && (
          <View className="apply-notice">
            <Notice tone="warning">
              组织者请你补：{form.returned.reason}。{showMoment(form.returned.answerBy)} 前补好再交。
            </Notice>
          </View>
        )}
        {form.state === 'submitted' && (
          <View className="apply-notice">
            <Notice tone="info">{form.isChanged || choosing.isUnsaved ? '改的还没有交，现在算数的是上次交的。' : '已经交上了。改了要再交一次才算。'}</Notice>
          </View>
        )}
        <AboutMe form={form} />
        <Preferences form={form} choosing={choosing} chosenPosts={chosenPosts} />
        <Documents form={form} choosing={choosing} />
        {choosing.failure && (
          <View className="apply-notice" aria-role="alert">
            <Notice tone="danger">
              {choosing.failure.sentence}
              {isElsewhere && (
                <Button look="plain" size="small" onPress={() => void takeNewest()}>
                  看最新的
                </Button>
              )}
            </Notice>
          </View>
        )}
      </View>
      <ActionBar note={lacks ?? (choosing.isUnsaved ? '正在存' : `都齐了。${showMoment(form.returned?.answerBy ?? form.season.closesAt)} 前交`)}>
        <Button width="grow" state={lacks === undefined ? 'ready' : 'off'} onPress={() => setReviewing(true)}>
          看一遍，准备交
        </Button>
      </ActionBar>
      {isReviewing && <ReviewSheet form={form} choosing={choosing} posts={chosenPosts.posts} onClose={() => setReviewing(false)} />}
    </>
  );
}
