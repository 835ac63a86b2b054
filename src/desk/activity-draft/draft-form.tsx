import { useState } from 'react';
import { View } from '@tarojs/components';
import { complaintsAbout } from '../../../domain/activity/draft/complaints';
import { longest, type DraftField } from '../../../domain/activity/draft/draft';
import { activityKinds, type ActivityKind } from '../../../domain/activity/kind';
import type { OpenedDraft } from '../../../cloudfunctions/activities/drafts/read';
import { ActionBar } from '../../components/action-bar';
import { Button } from '../../components/button';
import { Chip } from '../../components/chip';
import { Field, TextInput } from '../../components/field';
import { Notice } from '../../components/notice';
import { ConflictNotice } from './conflict-notice';
import { DistrictField } from './district-field';
import { EventFields } from './event-fields';
import { LetterFields } from './letter-fields';
import { SeriesSheet } from './series-sheet';
import { useDraftSteps } from './use-draft-steps';
import { useTyping } from './use-typing';

interface DraftFormProps {
  drawer: string;
  opened: OpenedDraft;
}

const kinds = Object.entries(activityKinds) as [ActivityKind, string][];

/** Whether anything is chosen or written there. */
const isSaid = (value: unknown): boolean => (typeof value === 'string' ? value.trim() !== '' : !Array.isArray(value) || value.length > 0);

/** An activity as it is being written. What is wrong stands beside its field once it was asked for, or once something is chosen there. */
export function DraftForm({ drawer, opened }: DraftFormProps) {
  const typing = useTyping(drawer, opened);
  const { draft, change } = typing;
  const [isChecked, setChecked] = useState(false);
  const [isSeries, setSeries] = useState(false);
  const { send, discard, isBusy, refusal } = useDraftSteps(opened.id);
  const complaints = complaintsAbout(draft, new Date());
  // Whoever organises in one district alone has no other to hold it in.
  const mayHoldMore = draft.kind !== 'letter' && opened.regions.some(({ code }) => code.endsWith('00'));
  const count = Object.keys(complaints).length;
  // What is missing is only said once somebody wants to be done; what contradicts something else is said at once.
  const says = (field: DraftField) => (isChecked || isSaid(draft[field]) ? complaints[field] : undefined);
  const submit = () => {
    setChecked(true);
    if (count === 0) typing.saveThen(send);
  };

  return (
    <>
      <View className="content section-first">
        {opened.returned !== null && (
          <View className="activity-draft-notice">
            <Notice tone="warning">退回来了：{opened.returned}</Notice>
          </View>
        )}
        {typing.failure?.code === 'DRAFT_CHANGED' && <ConflictNotice id={opened.id} isOurs={typing.isOurs} onTakeTheirs={typing.takeTheirs} onKeepMine={typing.keepMine} />}
        {(refusal ?? (typing.failure && typing.failure.code !== 'DRAFT_CHANGED')) && (
          <View className="activity-draft-notice" aria-role="alert">
            <Notice tone="danger">{refusal ?? `${typing.failure?.sentence ?? ''}写的还在这台手机上。`}</Notice>
          </View>
        )}
        <Field name="哪一类">
          <View className="chips" aria-role="radiogroup">
            {kinds.map(([kind, name]) => (
              <Chip key={kind} text={name} choice="one" on={draft.kind === kind} onPress={() => change({ kind })} />
            ))}
          </View>
        </Field>
        <Field name="名称" error={says('title')}>
          <TextInput name="名称" value={draft.title} hint="一看就知道是什么活动" longest={longest.title} onChange={(title) => change({ title })} />
        </Field>
        <DistrictField opened={opened} district={draft.district} onChange={(district) => change({ district })} />
        <Field name="谁主办" error={says('organisedBy')}>
          <TextInput name="谁主办" value={draft.organisedBy} longest={longest.organisedBy} onChange={(organisedBy) => change({ organisedBy })} />
        </Field>
        <Field name="欢迎谁来" error={says('forWhom')}>
          <TextInput name="欢迎谁来" value={draft.forWhom} hint="例如：在校大学生，家长可同行" longest={longest.forWhom} onChange={(forWhom) => change({ forWhom })} />
        </Field>
        {draft.kind === 'letter' ? <LetterFields draft={draft} says={says} onChange={change} /> : <EventFields opened={opened} draft={draft} says={says} onChange={change} />}
        {mayHoldMore && (
          <Button className="activity-draft-more" look="outline" width="wide" onPress={() => typing.saveThen(() => setSeries(true))}>
            几个区一起办
          </Button>
        )}
        <Button className="activity-draft-discard" look="danger" width="wide" onPress={() => typing.saveThen((revision) => void discard(revision))}>
          删掉这份草稿
        </Button>
      </View>
      <ActionBar note={isChecked && count > 0 ? `还有 ${count} 处要写好` : typing.isUnsaved ? '正在保存' : '已保存，同区的组织者看得到'}>
        <Button width="grow" state={isBusy ? 'busy' : 'ready'} onPress={submit}>
          送审
        </Button>
      </ActionBar>
      {isSeries && <SeriesSheet opened={opened} district={draft.district} onClose={() => setSeries(false)} />}
    </>
  );
}
