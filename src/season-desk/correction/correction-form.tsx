import { View } from '@tarojs/components';
import { correctableNames, relyingNames, type CorrectableField, type Corrector } from '../../../domain/season/post-correction';
import { postLimits } from '../../../domain/season/post-life';
import type { CorrectablePost } from '../../../cloudfunctions/season/posts/corrections/correctable';
import { ActionBar } from '../../components/action-bar';
import { Button } from '../../components/button';
import { ChangeList } from '../../components/change-list';
import { Field, TextArea, TextInput } from '../../components/field';
import { RefusalNotice } from '../../components/refusal-notice';
import { SectionHead } from '../../components/section-head';
import { StateView } from '../../components/state-view';
import { ConditionFields } from '../parts/condition-fields';
import { FigureInput } from '../parts/figure-input';
import { OptionalField } from '../parts/optional-field';
import { useCorrection } from './use-correction';

const all = Object.keys(correctableNames) as CorrectableField[];

/** What may be corrected now, as it should be; and before it is sent, what it comes to. */
export function CorrectionForm({ id, by, opened }: { id: string; by: Corrector; opened: CorrectablePost }) {
  const { wanted, set, reason, setReason, changes, send, isBusy, error } = useCorrection(id, by, opened);
  const { post, may, to } = opened;
  if (may.length === 0) return <StateView kind="empty" title="现在不能更正" advice="只有发布了的岗位才更正；这一期结束以后，岗位不再改。" />;
  const shows = (field: CorrectableField) => may.includes(field);
  const fixed = all.filter((field) => !may.includes(field)).map((field) => correctableNames[field]);
  const isReady = changes.length > 0 && reason.trim() !== '';
  return (
    <>
      <View className="content section-first">
        <View className="text-display">{post.title}</View>
        <View className="text-secondary correction-fixed">
          {post.unit}。{['名称', '短期长期', ...fixed].join('、')}现在不能改。
        </View>
        {shows('duties') && (
          <Field name="做什么">
            <TextArea name="做什么" value={wanted.duties} longest={postLimits.duties} onChange={(duties) => set({ duties })} />
          </Field>
        )}
        {shows('place') && (
          <Field name="在哪里做">
            <TextInput name="在哪里做" value={wanted.place} longest={postLimits.place} onChange={(place) => set({ place })} />
          </Field>
        )}
        {shows('places') && (
          <Field name="招几个人">
            <FigureInput name="招几个人" value={wanted.places || undefined} most={postLimits.places} onChange={(places = 0) => set({ places })} />
          </Field>
        )}
        <ConditionFields conditions={wanted.conditions} shows={shows} onChange={(conditions) => set({ conditions })} />
        {shows('hours') && <OptionalField name="什么时间" value={wanted.hours} longest={postLimits.hours} onChange={(hours) => set({ hours })} />}
        {shows('mentor') && <OptionalField name="谁来带" value={wanted.mentor} longest={postLimits.mentor} hint="写职务就好" onChange={(mentor) => set({ mentor })} />}
        {shows('allowance') && <OptionalField name="补贴" value={wanted.allowance} longest={postLimits.allowance} onChange={(allowance) => set({ allowance })} />}
        {shows('insurance') && <OptionalField name="保险" value={wanted.insurance} longest={postLimits.insurance} onChange={(insurance) => set({ insurance })} />}
        <Field name="为什么更正" note={by === 'unit' ? `组织者会看；同意以后，也发给${relyingNames[to]}` : `会发给单位，和每一位${relyingNames[to]}`}>
          <TextArea name="为什么更正" value={reason} longest={120} begins="line" onChange={setReason} />
        </Field>
        {changes.length > 0 && (
          <View className="correction-end">
            <SectionHead title="改了这些" />
            <ChangeList changes={changes} />
          </View>
        )}
        <RefusalNotice error={error} />
      </View>
      <ActionBar note={changes.length === 0 ? '改好要更正的地方，再写上为什么' : `改了 ${changes.length} 处`}>
        <Button width="grow" state={isBusy ? 'busy' : isReady ? 'ready' : 'off'} onPress={send}>
          {by === 'unit' ? '请组织者更正' : `更正，告诉${relyingNames[to]}`}
        </Button>
      </ActionBar>
    </>
  );
}
