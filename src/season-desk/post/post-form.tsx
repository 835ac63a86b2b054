import { useState } from 'react';
import { View } from '@tarojs/components';
import { complaintsAboutPost, postKinds, postLimits, postStates } from '../../../domain/season/post-life';
import type { PostKind } from '../../../domain/season/plan';
import type { OpenedPost } from '../../../cloudfunctions/season/posts/mine';
import { ChangeList } from '../../components/change-list';
import { Choices } from '../../components/choices';
import { Field, TextArea, TextInput } from '../../components/field';
import { Notice } from '../../components/notice';
import { RefusalNotice } from '../../components/refusal-notice';
import { SectionHead } from '../../components/section-head';
import { ConditionFields } from '../parts/condition-fields';
import { FigureInput } from '../parts/figure-input';
import { OptionalField } from '../parts/optional-field';
import { PostWords } from '../parts/post-words';
import { PostBar } from './post-bar';
import { useOwnPost } from './use-own-post';

/** Stays as it was typed until the cloud has taken it; what is missing stands beside its field once it is handed in. */
export function PostForm({ id, opened }: { id: string; opened: OpenedPost }) {
  const own = useOwnPost(id, opened);
  const { post, set, isWritable, error } = own;
  const [isAsked, setAsked] = useState(false);
  const complaints = isAsked ? complaintsAboutPost(post) : {};
  return (
    <>
      <View className="content section-first">
        {opened.reason && (
          <View className="post-state">
            <Notice tone="warning">{opened.reason}</Notice>
          </View>
        )}
        {isWritable ? (
          <>
            <Field name="岗位叫什么" error={complaints.title}>
              <TextInput name="岗位叫什么" value={post.title} longest={postLimits.title} hint="例如：综合管理见习岗" onChange={(title) => set({ title })} />
            </Field>
            <Field name="短期还是长期" note="短期在寒假或暑假，长期大约一年">
              <Choices name="短期还是长期" choices={(Object.keys(postKinds) as PostKind[]).map((kind) => ({ value: kind, text: postKinds[kind] }))} chosen={post.kind} onChoose={(kind) => set({ kind })} />
            </Field>
            <Field name="招几个人" error={complaints.places}>
              <FigureInput name="招几个人" value={post.places || undefined} most={postLimits.places} onChange={(places = 0) => set({ places })} />
            </Field>
            <Field name="做什么" error={complaints.duties}>
              <TextArea name="做什么" value={post.duties} longest={postLimits.duties} hint="写具体一点，学生照着这个选" onChange={(duties) => set({ duties })} />
            </Field>
            <Field name="在哪里做" error={complaints.place}>
              <TextInput name="在哪里做" value={post.place} longest={postLimits.place} onChange={(place) => set({ place })} />
            </Field>
            <ConditionFields conditions={post.conditions} onChange={(conditions) => set({ conditions })} />
            <OptionalField name="什么时间" value={post.hours} longest={postLimits.hours} hint="例如：周一至周五" onChange={(hours) => set({ hours })} />
            <OptionalField name="谁来带" value={post.mentor} longest={postLimits.mentor} hint="写职务就好，例如：科室负责人" onChange={(mentor) => set({ mentor })} />
            <OptionalField name="补贴" value={post.allowance} longest={postLimits.allowance} hint="例如：每天 100 元" onChange={(allowance) => set({ allowance })} />
            <OptionalField name="保险" value={post.insurance} longest={postLimits.insurance} hint="例如：统一购买意外险" onChange={(insurance) => set({ insurance })} />
          </>
        ) : (
          <>
            <View className="text-display">{post.title}</View>
            <View className="text-secondary figures">
              {postStates[opened.state]}，{postKinds[post.kind]}，招 {post.places} 人
            </View>
            <PostWords post={{ ...post, unit: opened.unit }} />
            <Asked opened={opened} />
          </>
        )}
        <RefusalNotice error={error} />
      </View>
      <PostBar id={id} own={own} state={opened.state} isAsking={opened.asked !== null} onAsk={() => setAsked(true)} />
    </>
  );
}

/** What the unit asks to be corrected, or why that was returned. */
function Asked({ opened: { asked, askedReturned } }: { opened: OpenedPost }) {
  return (
    <View className="section">
      {asked && (
        <>
          <SectionHead title="申请的更正" note="等组织者看，看过以前还是上面的样子" />
          <ChangeList changes={asked.changes} />
        </>
      )}
      {askedReturned && <Notice tone="warning">更正退回来了：{askedReturned}</Notice>}
    </View>
  );
}
