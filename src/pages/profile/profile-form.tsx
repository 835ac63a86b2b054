import { useState } from 'react';
import { View } from '@tarojs/components';
import type { Me } from '../../../cloudfunctions/account/me';
import { ActionBar } from '../../components/action-bar';
import { Button } from '../../components/button';
import { Field, TextInput } from '../../components/field';
import { Notice } from '../../components/notice';
import { PickField } from '../../components/pick-field';
import { CourseFields } from './course-fields';
import { emptyDraft, missingIn, type Draft, type PhoneDraft } from './draft';
import { useKeptDraft } from './kept-draft';
import { PhoneField } from './phone-field';
import { ProfileSheet, type SheetName } from './profile-sheet';
import { useSaveProfile } from './use-save-profile';
import './index.scss';

const draftOf = ({ profile, home }: Me): Draft => {
  if (!profile) return emptyDraft;
  const { homeDistrict, ...rest } = profile;
  return { ...rest, home: { code: homeDistrict, name: home ?? homeDistrict } };
};

/** Fills in or changes the profile; shown once the privacy guide is agreed to. */
export function ProfileForm({ me }: { me: Me }) {
  const { draft, change, forget } = useKeptDraft(me.drawer, draftOf(me));
  const [phone, setPhone] = useState<PhoneDraft>();
  const [sheet, setSheet] = useState<SheetName>();
  const [pressed, setPressed] = useState(false);
  const { save, isSaving, refusal } = useSaveProfile({ onSaved: forget, onCodeSpent: () => setPhone(undefined) });
  const missing = missingIn(draft, phone, me.phone !== null);
  const errors = pressed ? missing : {};
  const submit = () => {
    setPressed(true);
    if (Object.keys(missing).length === 0) save(draft, phone);
  };

  return (
    <>
      <View className="content section-first">
        <Field name="姓名" error={errors.name}>
          <TextInput name="姓名" value={draft.name} longest={30} hint="和证件上一样" onChange={(name) => change({ name })} />
        </Field>
        <PhoneField kept={me.phone} phone={phone} onChange={setPhone} error={errors.phone} />
        <Field name="学校" error={errors.university}>
          <PickField name="学校" value={draft.university} hint="国内国外的都能搜" onPress={() => setSheet('university')} />
        </Field>
        <CourseFields draft={draft} errors={errors} onChange={change} onPickYear={() => setSheet('graduation')} />
        <Field name="专业" error={errors.major}>
          <PickField name="专业" value={draft.major} hint="搜专业名，没有的自己写" onPress={() => setSheet('major')} />
        </Field>
        <Field name="家乡" error={errors.home} note="你的事由家乡的组织者来办。">
          <PickField name="家乡" value={draft.home?.name ?? ''} hint="选到区县" onPress={() => setSheet('home')} />
        </Field>
        {refusal && (
          <View className="section-first" aria-role="alert">
            <Notice tone="danger">{refusal}</Notice>
          </View>
        )}
      </View>
      <ActionBar
        note={pressed && Object.keys(missing).length > 0 ? `还差 ${Object.keys(missing).length} 项，往上看红字` : undefined}
      >
        <Button width="grow" state={isSaving ? 'busy' : 'ready'} onPress={submit}>
          {isSaving ? '正在保存' : '保存'}
        </Button>
      </ActionBar>
      {sheet && <ProfileSheet name={sheet} draft={draft} onChange={change} onClose={() => setSheet(undefined)} />}
    </>
  );
}
