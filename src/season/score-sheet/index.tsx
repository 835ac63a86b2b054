import { useState } from 'react';
import { useDidShow, useRouter } from '@tarojs/taro';
import { View } from '@tarojs/components';
import { useQuery } from '@tanstack/react-query';
import type { OpenedHearing } from '../../../cloudfunctions/season/hearings/open';
import { markOf, unmarked } from '../../../domain/season/hearing';
import { presences } from '../../../domain/season/presence';
import { showTimeRange } from '../../../domain/time/shanghai';
import { api } from '../../api';
import { ActionBar } from '../../components/action-bar';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { Dot } from '../../components/dot';
import { TextArea } from '../../components/field';
import { Notice } from '../../components/notice';
import { QueryView } from '../../components/query-view';
import { RefusalNotice } from '../../components/refusal-notice';
import { Screen } from '../../components/screen';
import { CriterionCard } from './criterion-card';
import { DocumentsPart } from './documents-part';
import { OthersCard } from './others-card';
import { PresenceBar } from './presence-bar';
import { RecuseSheet } from './recuse-sheet';
import { useSheet } from './use-sheet';
import './index.scss';

const LONGEST = 200;

/** 评分表: one interviewer's own sheet for one candidate, blind to the others' until it is handed in. */
export default function ScoreSheetPage() {
  const { slotId = '' } = useRouter().params;
  const query = useQuery(api.season.hearings.open.queryOptions({ slotId }));
  useDidShow(() => void query.refetch());
  return (
    <Screen programme="jinzhongzi">
      <QueryView query={query} what="评分表">
        {(opened) => <ScoreSheet key={slotId} slotId={slotId} opened={opened} />}
      </QueryView>
    </Screen>
  );
}

function ScoreSheet({ slotId, opened }: { slotId: string; opened: OpenedHearing }) {
  const { candidate, criteria, own, isClosed, startsAt, endsAt, presence } = opened;
  const { marks, words, setWords, setMark, save, isBusy, error } = useSheet(slotId, opened);
  const [isRecusing, setRecusing] = useState(false);
  const left = unmarked(criteria, marks).length;
  const sum = markOf(criteria, marks) ?? markOf(criteria.filter(({ id }) => marks[id] !== undefined), marks);
  return (
    <>
      <View className="content">
        <View className="who-head">
          <View className="grow">
            <View className="text-heading">{candidate.name}</View>
            <View className="text-note">
              {candidate.university}
              <Dot />
              {candidate.major}
            </View>
            <View className="text-note figures">
              {showTimeRange(startsAt, endsAt)}
              <Dot />
              {presences[presence]}
            </View>
          </View>
        </View>
        {isClosed && <Notice tone="info">这一组的评分已经结束，分数不再改。</Notice>}
        {!isClosed && <PresenceBar slotId={slotId} opened={opened} />}
        <DocumentsPart slotId={slotId} documents={opened.documents} />
        {criteria.map((criterion) => (
          <CriterionCard key={criterion.id} criterion={criterion} mark={marks[criterion.id]} onChange={isClosed ? undefined : (mark) => setMark(criterion.id, mark)} />
        ))}
        <Card className="sheet-words">
          <View className="text-title">评语</View>
          {isClosed ? <View>{words || '没有写'}</View> : <TextArea name="评语" value={words} longest={LONGEST} hint="说得好在哪里，差在哪里" onChange={setWords} />}
        </Card>
        <OthersCard opened={opened} />
        <RefusalNotice error={error} />
        {!isClosed && (
          <View className="row sheet-ways">
            <Button look="plain" size="small" onPress={() => setRecusing(true)}>
              我认识这位考生，申请回避
            </Button>
          </View>
        )}
        {isRecusing && <RecuseSheet slotId={slotId} name={candidate.name} onClose={() => setRecusing(false)} />}
      </View>
      {!isClosed && (
        <ActionBar>
          <View className="sheet-sum grow">
            <View className="sheet-sum-mark">{sum === undefined ? '–' : Math.round(sum * 10) / 10}</View>
            <View className="text-note">/ 100{left > 0 ? `，还差 ${left} 项` : ''}</View>
          </View>
          {!own?.isSubmitted && (
            <Button look="quiet" state={isBusy ? 'busy' : 'ready'} onPress={() => save(false)}>
              存着
            </Button>
          )}
          <Button state={isBusy ? 'busy' : left > 0 ? 'off' : 'ready'} onPress={() => save(true)}>
            {own?.isSubmitted ? '改好再交' : '提交'}
          </Button>
        </ActionBar>
      )}
    </>
  );
}
