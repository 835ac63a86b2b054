import { useState } from 'react';
import { View } from '@tarojs/components';
import type { SeasonRules } from '../../../domain/season/plan';
import { complaintsAboutPlan, planLimits, stageTitles } from '../../../domain/season/plan-complaints';
import { showMoment } from '../../../domain/time/shanghai';
import type { OpenedSeason } from '../../../cloudfunctions/season/seasons/read';
import { ActionBar } from '../../components/action-bar';
import { ask } from '../../components/ask';
import { Button } from '../../components/button';
import { Field, TextInput } from '../../components/field';
import { Notice } from '../../components/notice';
import { RefusalNotice } from '../../components/refusal-notice';
import { SectionHead } from '../../components/section-head';
import { toast } from '../../components/toast';
import { goBack } from '../../routes';
import { SpanFields } from '../parts/span-fields';
import { CriteriaFields } from './criteria-fields';
import { DecisionFields } from './decision-fields';
import { DocumentFields } from './document-fields';
import { EligibilityFields } from './eligibility-fields';
import { PreferenceFields } from './preference-fields';
import { usePlan } from './use-plan';

/** Stays as it was typed until the cloud has taken it; what is missing stands beside its field once somebody wants to open the season. */
export function PlanForm({ id, opened }: { id: string; opened: OpenedSeason }) {
  const { plan, set, save, open, isChanged, isBusy, error } = usePlan(id, opened);
  const [isAsked, setAsked] = useState(false);
  const found = complaintsAboutPlan(plan, new Date());
  const complaints = isAsked ? found : {};
  const count = Object.keys(found).length;
  const setRules = (part: Partial<SeasonRules>) => set({ rules: { ...plan.rules, ...part } });
  const isDraft = opened.state === 'draft';
  // A refusal stands on the screen; there is nothing else to do about it here.
  const settle = (work: Promise<unknown>, done: () => void) => void work.then(done, () => undefined);
  const publish = async () => {
    setAsked(true);
    if (count > 0) return;
    if (await ask({ title: '开放这一期？', consequence: '学生和单位从现在起看得到。报名开始以后，规则就不能再改。', yes: '开放', no: '再看看' })) settle(open(), () => [toast('开放了'), goBack()]);
  };
  return (
    <>
      <View className="content section-first">
        {!opened.isWritable && <Notice>规则定下来了，这里只看。要改时间，请到“一期的情况”里改。</Notice>}
        <Field name="这一期叫什么" error={complaints.title}>
          <TextInput name="这一期叫什么" value={plan.title} longest={planLimits.title} hint="例如：金种子 2027 寒假" onChange={(title) => set({ title })} />
        </Field>
        <View className="text-note">{opened.districtName}的一期</View>
        {isDraft && (
          <View className="plan-part">
            <SectionHead title="各阶段" note="按顺序来，到点自动开始和结束" />
            {plan.stages.map(({ name, startsAt, endsAt }) => (
              <SpanFields key={name} name={stageTitles[name]} startsAt={startsAt} endsAt={endsAt} error={complaints[`stage.${name}`]} onChange={(span) => set({ stages: plan.stages.map((stage) => (stage.name === name ? { name, ...span } : stage)) })} />
            ))}
          </View>
        )}
        <EligibilityFields year={plan.year} eligibility={plan.rules.eligibility} error={complaints.eligibility} onChange={(eligibility) => setRules({ eligibility })} />
        <DocumentFields documents={plan.rules.documents} error={complaints.documents} onChange={(documents) => setRules({ documents })} />
        <PreferenceFields rules={plan.rules} errors={complaints} onChange={setRules} />
        <CriteriaFields scoring={plan.rules.scoring} errors={complaints} onChange={(scoring) => setRules({ scoring })} />
        <DecisionFields rules={plan.rules} onChange={setRules} />
        <Changes changes={opened.changes} />
        <RefusalNotice error={error} />
      </View>
      {opened.isWritable && (
        <ActionBar note={isAsked && count > 0 && `还有 ${count} 处要改`}>
          <Button look={isDraft ? 'quiet' : 'solid'} width={isDraft ? 'content' : 'grow'} state={isBusy ? 'busy' : isChanged ? 'ready' : 'off'} onPress={() => settle(save(), () => toast('存好了'))}>
            {isDraft ? '存草稿' : '存下规则'}
          </Button>
          {isDraft && (
            <Button width="grow" state={isBusy ? 'busy' : 'ready'} onPress={() => void publish()}>
              开放这一期
            </Button>
          )}
        </ActionBar>
      )}
    </>
  );
}

/** Hours that were changed after the season was opened, and why. */
function Changes({ changes }: Pick<OpenedSeason, 'changes'>) {
  if (changes.length === 0) return null;
  return (
    <View className="plan-part">
      <SectionHead title="改过的时间" note={`${changes.length} 次`} />
      {changes.map(({ id, at, before, reason }) => (
        <View key={id} className="plan-change">
          <View>
            {stageTitles[before.name]}：{reason}
          </View>
          <View className="text-note figures">
            {showMoment(at)}改，原来是 {showMoment(before.startsAt)} 到 {showMoment(before.endsAt)}
          </View>
        </View>
      ))}
    </View>
  );
}
