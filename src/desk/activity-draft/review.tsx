import { useState } from 'react';
import { View } from '@tarojs/components';
import { planOf } from '../../../domain/activity/draft/plan';
import { activityKinds } from '../../../domain/activity/kind';
import { showMoment, showTime } from '../../../domain/time/shanghai';
import type { OpenedDraft } from '../../../cloudfunctions/activities/drafts/read';
import { ActionBar } from '../../components/action-bar';
import { ask } from '../../components/ask';
import { Button } from '../../components/button';
import { Field, TextInput } from '../../components/field';
import { List, ListRow } from '../../components/list';
import { Notice } from '../../components/notice';
import { Sheet } from '../../components/sheet';
import { Tag } from '../../components/tag';
import { ReviewParts } from './review-parts';
import { useDraftSteps } from './use-draft-steps';

/** What was sent, as everybody will read it, and what this organiser may do with it: publish, give back, take back. */
export function Review({ opened }: { opened: OpenedDraft }) {
  const { id, draft, revision, isOwn, hasSecondPair, districtName } = opened;
  const { giveBack, publish, isBusy, refusal } = useDraftSteps(id);
  const [asks, setAsks] = useState<'back' | 'alone'>();
  const [words, setWords] = useState('');
  const waits = isOwn && hasSecondPair;
  const state = isBusy ? 'busy' : 'ready';
  const confirm = async () => {
    if (isOwn) setAsks('alone');
    else if (await ask({ title: '发布吗', consequence: '发布以后大家都看得到。时间地点再改会通知报了名的人，别的不再悄悄改。', yes: '发布', no: '再看看' })) publish(revision);
  };
  return (
    <>
      <View className="content section-first">
        <View className="tags">
          <Tag tone="programme">{activityKinds[draft.kind]}</Tag>
          <Tag tone="warning" icon="wait">
            等审核
          </Tag>
        </View>
        <View className="text-display activity-review-name">{draft.title}</View>
        {waits && <Notice tone="info">你送审的，等另一位组织者看过再发布。</Notice>}
        {refusal && (
          <View className="activity-draft-notice" aria-role="alert">
            <Notice tone="danger">{refusal}</Notice>
          </View>
        )}
        <List className="activity-review-facts">
          <Facts opened={opened} />
          <ListRow text="区域" value={districtName} />
          <ListRow text="主办" value={draft.organisedBy} />
          <ListRow text="欢迎" value={draft.forWhom} />
        </List>
        <View className="activity-review-text">{draft.kind === 'letter' ? `${draft.salutation}\n${draft.letter}\n${draft.signature}` : draft.agenda}</View>
        {draft.kind !== 'letter' && draft.employers.length > 0 && <View className="text-secondary">到场单位：{draft.employers.join('、')}</View>}
        {draft.kind !== 'letter' && <ReviewParts draft={draft} />}
      </View>
      <ActionBar note={isOwn && !hasSecondPair ? '这里只有你一位组织者，写一句理由就可以发布' : undefined}>
        <Button look="outline" width={waits ? 'grow' : undefined} state={state} onPress={() => (isOwn ? giveBack(revision, '自己撤回来再改') : setAsks('back'))}>
          {isOwn ? '撤回来改' : '退回'}
        </Button>
        {!waits && (
          <Button width="grow" state={state} onPress={() => void confirm()}>
            发布
          </Button>
        )}
      </ActionBar>
      {asks && (
        <Sheet
          title={asks === 'back' ? '退回去改' : '不等别人看，直接发布'}
          onClose={() => setAsks(undefined)}
          foot={
            <Button
              width="grow"
              state={words.trim() === '' ? 'off' : state}
              onPress={() => {
                setAsks(undefined);
                if (asks === 'back') giveBack(revision, words.trim());
                else publish(revision, words.trim());
              }}
            >
              {asks === 'back' ? '退回' : '发布'}
            </Button>
          }
        >
          <Field name={asks === 'back' ? '要改哪里' : '为什么'} note={asks === 'back' ? '写的人会看到。' : '会记在操作记录里。'}>
            <TextInput name={asks === 'back' ? '要改哪里' : '为什么'} value={words} longest={120} onChange={setWords} />
          </Field>
        </Sheet>
      )}
    </>
  );
}

/** Hours, place, sign-up and door, as read from what was typed. */
function Facts({ opened: { draft } }: { opened: OpenedDraft }) {
  const { startsAt, endsAt, doorsAt, place, window, capacity, companions, gates } = planOf(draft);
  if (draft.kind === 'letter') return <ListRow icon="clock" text={`${showMoment(startsAt)} 到 ${showMoment(endsAt)}`} />;
  return (
    <>
      <ListRow icon="clock" text={`${showMoment(startsAt)}–${showTime(endsAt)}`} note={`${showTime(doorsAt)} 开始签到，入口：${gates.join('、')}`} />
      <ListRow icon="place" text={place.name} note={place.hint} />
      <ListRow icon="ticket" text={`${capacity} 座${companions > 0 ? `，每人可带 ${companions} 位家长` : ''}`} note={`报名 ${showMoment(window.opensAt)} 到 ${showMoment(window.closesAt)}`} />
    </>
  );
}
