import { View } from '@tarojs/components';
import { useState } from 'react';
import { ActionBar } from '../../components/action-bar';
import { Agreement } from '../../components/agreement';
import { Button } from '../../components/button';
import { Chip } from '../../components/chip';
import { Field, TextInput } from '../../components/field';
import { Notice } from '../../components/notice';
import { studyLevels, type Profile, type StudyLevel } from '../../../domain/person/profile';
import { missingIn, type Draft } from './draft';
import { useSaveProfile } from './use-save-profile';

const empty: Draft = { name: '', university: '', level: undefined, major: '' };
const levels = Object.entries(studyLevels) as [StudyLevel, string][];

/** Fills in or changes the profile. `before` is what is kept already; who had agreed need not agree again. */
export function ProfileForm({ before }: { before: Profile | null }) {
  const [draft, setDraft] = useState<Draft>(before ?? empty);
  const [agreed, setAgreed] = useState(before !== null);
  const [pressed, setPressed] = useState(false);
  const { save, isSaving, refusal } = useSaveProfile();
  const missing = pressed ? missingIn(draft) : {};
  const change = (part: Partial<Draft>) => setDraft({ ...draft, ...part });
  const submit = () => {
    setPressed(true);
    if (agreed && Object.keys(missingIn(draft)).length === 0) save(draft);
  };

  return (
    <>
      <View className="content section-first">
        <Field name="姓名" error={missing.name}>
          <TextInput name="姓名" value={draft.name} longest={30} hint="和证件上一样" onChange={(name) => change({ name })} />
        </Field>
        <Field name="学校" error={missing.university}>
          <TextInput name="学校" value={draft.university} hint="写全称" onChange={(university) => change({ university })} />
        </Field>
        <Field name="在读学历" error={missing.level}>
          <View className="chips" aria-role="radiogroup" aria-label="在读学历">
            {levels.map(([level, name]) => (
              <Chip key={level} text={name} choice="one" on={draft.level === level} onPress={() => change({ level })} />
            ))}
          </View>
        </Field>
        <Field name="专业" error={missing.major}>
          <TextInput name="专业" value={draft.major} onChange={(major) => change({ major })} />
        </Field>
        {before === null && (
          <Agreement on={agreed} onChange={setAgreed} missing={pressed && !agreed}>
            同意组织者为办理报名、签到和面试使用这四项信息。不给别人看，也不用于别的事。
          </Agreement>
        )}
        {refusal && (
          <View className="section-first">
            <Notice tone="danger">{refusal}</Notice>
          </View>
        )}
      </View>
      <ActionBar>
        <Button width="grow" state={isSaving ? 'busy' : 'ready'} onPress={submit}>
          {isSaving ? '正在保存' : '保存'}
        </Button>
      </ActionBar>
    </>
  );
}
