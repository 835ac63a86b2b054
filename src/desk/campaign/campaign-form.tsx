import { useState } from 'react';
import { View } from '@tarojs/components';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { monthAfter, monthOf } from '../../../domain/activity/calendar';
import { programmes, type Programme } from '../../../domain/programme/programmes';
import { fromShanghai, shanghaiDate, showDate } from '../../../domain/time/shanghai';
import type { OpenedCampaign } from '../../../cloudfunctions/activities/campaigns/held';
import { api, newId } from '../../api';
import { ActionBar } from '../../components/action-bar';
import { Button } from '../../components/button';
import { Chip } from '../../components/chip';
import { ClockField } from '../../components/clock-field';
import { Field, TextInput } from '../../components/field';
import { List } from '../../components/list';
import { RefusalNotice } from '../../components/refusal-notice';
import { SwitchRow } from '../../components/switch';
import { toast } from '../../components/toast';
import { goBack } from '../../routes';
import { DistrictField } from '../activity-draft/district-field';
import { EmployerFields } from '../activity-draft/employer-fields';
import { LetterField } from './letter-field';
import { PolicyFields } from './policy-fields';

type Campaign = NonNullable<OpenedCampaign['campaign']>;

const begun = (district: string): Campaign => {
  const today = shanghaiDate(Date.now());
  return { title: '', programme: 'geese', district, from: today, to: `${monthAfter(monthOf(today), 2)}-01`, words: '', letterId: null, employers: [], policyIds: [], visible: false };
};

/** Stays as it was typed until the cloud has taken it. */
export function CampaignForm({ id, opened }: { id: string; opened: OpenedCampaign }) {
  const queries = useQueryClient();
  const [campaign, setCampaign] = useState(() => opened.campaign ?? begun(opened.regions[0]?.code ?? ''));
  // The same words tried again keep their name, so that they are saved once.
  const [stepId, setStepId] = useState(newId);
  const set = (part: Partial<Campaign>) => {
    setCampaign((before) => ({ ...before, ...part }));
    setStepId(newId());
  };
  const save = useMutation(
    api.activities.campaigns.save.mutationOptions({
      onSuccess: async () => {
        toast(campaign.visible ? '存好了，首页和礼包已经换上' : '存好了，还藏着');
        await queries.invalidateQueries(api.activities.campaigns.pathFilter());
        goBack();
      },
    }),
  );
  const isComplete = campaign.title.trim() !== '' && campaign.words.trim() !== '';
  return (
    <>
      <View className="content section-first">
        <Field name="专题的名字">
          <TextInput name="专题的名字" value={campaign.title} longest={30} hint="例如：2027 寒假" onChange={(title) => set({ title })} />
        </Field>
        <Field name="一句话">
          <TextInput name="一句话" value={campaign.words} longest={60} hint="写在名字下面" onChange={(words) => set({ words })} />
        </Field>
        <Field name="项目">
          <View className="chips" aria-role="radiogroup" aria-label="项目">
            {(Object.keys(programmes) as Programme[]).map((programme) => (
              <Chip key={programme} text={programmes[programme].name} choice="one" on={programme === campaign.programme} onPress={() => set({ programme })} />
            ))}
          </View>
        </Field>
        <DistrictField name="哪个区的专题" opened={opened} district={campaign.district} onChange={(district) => set({ district })} />
        <View className="campaign-days">
          <Day name="从哪天" day={campaign.from} onChange={(from) => set({ from })} />
          <Day name="到哪天" day={campaign.to} onChange={(to) => set({ to })} />
        </View>
        <LetterField letterId={campaign.letterId} onChange={(letterId) => set({ letterId })} />
        <PolicyFields region={campaign.district} policyIds={campaign.policyIds} onChange={(policyIds) => set({ policyIds })} />
        <EmployerFields name="重点单位" employers={campaign.employers} onChange={(employers) => set({ employers })} />
        <List className="campaign-visible">
          <SwitchRow text="大家看得到" note="打开以后，首页和就业礼包用这个专题" on={campaign.visible} onChange={(visible) => set({ visible })} />
        </List>
        <RefusalNotice error={save.error} />
      </View>
      <ActionBar>
        <Button width="grow" state={save.isPending ? 'busy' : isComplete ? 'ready' : 'off'} onPress={() => save.mutate({ id, stepId, revision: opened.revision, campaign })}>
          {isComplete ? '存下专题' : '先写名字和一句话'}
        </Button>
      </ActionBar>
    </>
  );
}

function Day({ name, day, onChange }: { name: string; day: string; onChange: (day: string) => void }) {
  const at = fromShanghai(day);
  return (
    <Field name={name}>
      <ClockField name={name} mode="date" value={day} shown={showDate(at)} onChange={onChange} />
    </Field>
  );
}
