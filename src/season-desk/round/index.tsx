import { useState } from 'react';
import { useRouter } from '@tarojs/taro';
import { View } from '@tarojs/components';
import { useMutation, useQuery } from '@tanstack/react-query';
import type { OpenedRound } from '../../../cloudfunctions/season/rounds/open';
import { api, newId, queryClient } from '../../api';
import { ActionBar } from '../../components/action-bar';
import { ask } from '../../components/ask';
import { Button } from '../../components/button';
import { Notice } from '../../components/notice';
import { QueryView } from '../../components/query-view';
import { RefusalNotice } from '../../components/refusal-notice';
import { Screen } from '../../components/screen';
import { SectionHead } from '../../components/section-head';
import { toast } from '../../components/toast';
import { PanelsPart } from './panels-part';
import { PlanPart } from './plan-part';
import { RulesPart } from './rules-part';
import { capacityOf, draftOf, roomsMissing, typed } from './typing';
import './index.scss';

/** 排一轮面试: draw slots, see whether there are enough, publish. */
export default function DeskRound() {
  const { seasonId = '', roundId = '' } = useRouter().params;
  const query = useQuery(api.season.rounds.open.queryOptions({ seasonId, roundId }, { refetchOnWindowFocus: false }));
  return (
    <Screen programme="jinzhongzi">
      <QueryView query={query} what="这一轮面试">
        {(opened) => <RoundForm key={`${roundId}-${opened.round?.revision ?? 0}-${opened.round?.state ?? ''}`} roundId={roundId} opened={opened} />}
      </QueryView>
    </Screen>
  );
}

function RoundForm({ roundId, opened }: { roundId: string; opened: OpenedRound }) {
  const { round, season, free, candidates } = opened;
  const [draft, setDraft] = useState(() => draftOf(opened));
  const [stepId] = useState(newId);
  const onChange = (part: Partial<typeof draft>) => setDraft({ ...draft, ...part });
  const again = () => queryClient.invalidateQueries({ queryKey: api.season.rounds.pathKey() });
  const save = useMutation(api.season.rounds.save.mutationOptions());
  const publish = useMutation(api.season.rounds.publish.mutationOptions());
  const isOut = round !== null && round.state !== 'draft';
  const isBusy = save.isPending || publish.isPending;
  const { slots, objection } = isOut ? { slots: opened.slots, objection: undefined } : capacityOf(draft, free);
  const missing = roomsMissing(draft, season);

  const keep = () => save.mutateAsync({ roundId, seasonId: season.id, stepId, revision: round?.revision ?? 0, ...typed(draft) });
  const keepOnly = async () => {
    await keep();
    toast('存好了');
    await again();
  };
  const publishNow = async () => {
    const isSure = await ask({ title: `发布 ${slots} 个时段吗`, consequence: '发布以后考生就能约，时段和面试官不能再改；会议号、预约时间还能改。', yes: '发布', no: '再看看' });
    if (!isSure) return;
    const { revision } = await keep();
    await publish.mutateAsync({ roundId, stepId: `${stepId}-p`, revision });
    toast('发布了，考生现在可以约');
    await again();
  };
  // What a mutation was refused with is shown below; nothing else is to be done about it here.
  const quietly = (work: Promise<void>) => void work.catch(again);

  return (
    <>
      <View className="content">
        {isOut && (
          <View className="section-first">
            <Notice tone="info">已经发布：时段和面试官不再改，房间和预约时间还能改。</Notice>
          </View>
        )}
        <View className="section-first">
          <RulesPart draft={draft} onChange={onChange} />
        </View>
        {!isOut && (
          <View className="section">
            <SectionHead title="排时段" />
            <PlanPart draft={draft} onChange={onChange} />
          </View>
        )}
        <View className="section">
          <PanelsPart draft={draft} opened={opened} isOut={isOut} onChange={onChange} />
        </View>
        <View className="round-capacity">
          <Notice tone={objection ? 'warning' : slots < candidates ? 'danger' : 'info'}>{objection ?? sayCapacity(slots, candidates)}</Notice>
          {missing.length > 0 && <Notice tone="warning">{missing.slice(0, 3).join('，')}。考生到了等候室会找不到房间。</Notice>}
        </View>
        <RefusalNotice error={save.error ?? publish.error} />
      </View>
      <ActionBar>
        <Button look={isOut ? 'solid' : 'outline'} width={isOut ? 'grow' : 'content'} state={isBusy ? 'busy' : objection || draft.title.trim() === '' ? 'off' : 'ready'} onPress={() => quietly(keepOnly())}>
          {isOut ? '存好' : '存草稿'}
        </Button>
        {!isOut && (
          <Button width="grow" state={isBusy ? 'busy' : objection || slots === 0 ? 'off' : 'ready'} onPress={() => quietly(publishNow())}>
            {slots > 0 ? `发布 ${slots} 个时段` : '发布'}
          </Button>
        )}
      </ActionBar>
    </>
  );
}

const sayCapacity = (slots: number, candidates: number): string =>
  slots === 0
    ? '这样一个时段也排不出来：看看时间、休息和面试官有空的时间。'
    : slots < candidates
      ? `${slots} 个时段，${candidates} 人要面，还差 ${candidates - slots} 个：加天数、加组，或缩短时间。`
      : `${slots} 个时段，${candidates} 人要面，${slots === candidates ? '正好够' : `够了，多 ${slots - candidates} 个`}。`;
