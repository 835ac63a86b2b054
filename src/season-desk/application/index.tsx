import { useState } from 'react';
import Taro, { useRouter } from '@tarojs/taro';
import { View } from '@tarojs/components';
import { useQuery } from '@tanstack/react-query';
import type { CheckedApplication } from '../../../cloudfunctions/season/applications/read';
import { applicationStates, wantedKinds } from '../../../domain/season/application';
import { refusalSentences } from '../../../domain/refusal/sentences';
import { showMoment } from '../../../domain/time/shanghai';
import { api } from '../../api';
import { ActionBar } from '../../components/action-bar';
import { Button } from '../../components/button';
import { List, ListRow } from '../../components/list';
import { Notice } from '../../components/notice';
import { QueryView } from '../../components/query-view';
import { Screen } from '../../components/screen';
import { SectionHead } from '../../components/section-head';
import { Tag } from '../../components/tag';
import { goBack, paths } from '../../routes';
import { DecisionSheet, type Deciding } from './decision-sheet';
import { DocumentView } from './document-view';
import './index.scss';

/** 看报名: the words of an application with its documents beside them, and what is decided. */
export default function DeskSeasonApplication() {
  const { id = '' } = useRouter().params;
  const query = useQuery(api.season.applications.read.queryOptions({ id }));
  return (
    <Screen programme="jinzhongzi">
      <QueryView query={query} what="报名">
        {(application) => <Checked key={`${id} ${application.revision}`} application={application} />}
      </QueryView>
    </Screen>
  );
}

function Checked({ application }: { application: CheckedApplication }) {
  const [deciding, setDeciding] = useState<Deciding>();
  const { name, state, facts, misses, kind, reassignable, preferences, submittedAt, check, documentsMark, decidable, mayReturn, mayLookAgain, nextId } = application;
  const isOpen = state === 'submitted' || state === 'returned';
  /** On to the next one that waits: a stack of papers, not a list to come back to. */
  const next = () => (nextId ? void Taro.redirectTo({ url: paths.deskSeasonApplication(nextId) }) : goBack());
  return (
    <>
      <View className="content section-first">
        <View className="checked-head">
          <View className="grow">
            <View className="text-heading">{name}</View>
            <View className="text-note figures">{showMoment(submittedAt)} 交</View>
          </View>
          <Tag tone={state === 'submitted' ? 'info' : 'neutral'}>{applicationStates[state]}</Tag>
        </View>
        {misses.map((miss) => (
          <View key={miss} className="checked-notice">
            <Notice tone="warning">按条件看：{miss}</Notice>
          </View>
        ))}
        {check?.reason && (
          <View className="checked-notice">
            <Notice tone="info">
              上次：{check.reason}
              {check.answerBy && `，${showMoment(check.answerBy)} 前补`}
            </Notice>
          </View>
        )}
        {isOpen && decidable && (
          <View className="checked-notice">
            <Notice>{refusalSentences[decidable]}</Notice>
          </View>
        )}
        <DocumentView application={application} />
        <View className="section">
          <SectionHead title="本人" />
          <List>
            {facts.map((fact) => (
              <ListRow key={fact.name} text={fact.name} value={fact.value} />
            ))}
            {documentsMark !== null && <ListRow text="材料分" value={documentsMark} />}
          </List>
        </View>
        <View className="section">
          <SectionHead title="志愿" note={`${wantedKinds[kind]}${reassignable ? '，服从调剂' : '，不服从调剂'}`} />
          <List>
            {preferences.map((post, at) => (
              <ListRow key={post.id} text={`${at + 1}. ${post.title}`} note={[post.unit, ...post.misses.map((miss) => `不符合：${miss}`)].filter(Boolean).join('，')} />
            ))}
          </List>
        </View>
      </View>
      {isOpen && (mayReturn || !decidable) && (
        <ActionBar>
          {mayReturn && (
            <Button look="outline" onPress={() => setDeciding('return')}>
              退回
            </Button>
          )}
          {!decidable && (
            <Button look="outline" onPress={() => setDeciding('reject')}>
              不通过
            </Button>
          )}
          <Button width="grow" state={decidable ? 'off' : 'ready'} onPress={() => setDeciding('pass')}>
            通过
          </Button>
        </ActionBar>
      )}
      {mayLookAgain && (
        <ActionBar note="复看一次，定了就不再改">
          <Button look="outline" onPress={() => setDeciding('keepRejected')}>
            维持不通过
          </Button>
          <Button width="grow" onPress={() => setDeciding('passAfterAll')}>
            改为通过
          </Button>
        </ActionBar>
      )}
      {deciding && <DecisionSheet deciding={deciding} application={application} onDone={next} onClose={() => setDeciding(undefined)} />}
    </>
  );
}
