import { useState } from 'react';
import { View } from '@tarojs/components';
import { showDate, showWeekday, fromShanghai } from '../../../domain/time/shanghai';
import type { ActivityDetail } from '../../../cloudfunctions/activities/read';
import { CallRefused } from '../../api';
import { ActionBar } from '../../components/action-bar';
import { ask } from '../../components/ask';
import { Button } from '../../components/button';
import { ClockField } from '../../components/clock-field';
import { Field, TextInput } from '../../components/field';
import { Notice } from '../../components/notice';
import { CallOffSheet } from './call-off-sheet';
import { differences, draftOf, type Draft } from './draft';
import { useChanges } from './use-changes';

/** How many will be told, in the words of a button. */
const telling = (people: number | undefined): string => (people ? `，通知 ${people} 人` : '');

interface ChangeFormProps {
  activity: ActivityDetail;
  /** Who will be told; unknown while it is counted. */
  people: number | undefined;
}

/** Time and place as they are now, what is different in a sentence, and below everything the way to call it off. */
export function ChangeForm({ activity, people }: ChangeFormProps) {
  const [draft, setDraft] = useState(() => draftOf(activity));
  const [what, setWhat] = useState('');
  const [isCallingOff, setCallingOff] = useState(false);
  const { change, callOff, changeId } = useChanges();
  const set = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }));
  const changed = differences(draft, activity);
  const isReady = Object.keys(changed).length > 0 && what.trim() !== '' && draft.place.trim() !== '';
  const isBusy = change.isPending || callOff.isPending;
  const day = fromShanghai(draft.day);
  const confirm = async () => {
    const consequence = people ? `报了名和排着队的 ${people} 个人都会收到消息：${what.trim()}` : '还没有人报名，改了就是。';
    if (await ask({ title: '就这样改吗', consequence, yes: '改', no: '再看看' }))
      change.mutate({ activityId: activity.id, changeId: changeId({ ...changed, what: what.trim() }), ...changed, what: what.trim() });
  };

  return (
    <>
      <View className="content section-first">
        <View className="text-heading">改时间和地点</View>
        <View className="desk-activity-field">
          <Field name="哪一天">
            <ClockField name="哪一天" mode="date" value={draft.day} shown={`${showDate(day)}（${showWeekday(day)}）`} onChange={(value) => set({ day: value })} />
          </Field>
        </View>
        <View className="desk-activity-field desk-activity-times">
          <Time name="签到" value={draft.doors} onChange={(doors) => set({ doors })} />
          <Time name="开始" value={draft.starts} onChange={(starts) => set({ starts })} />
          <Time name="结束" value={draft.ends} onChange={(ends) => set({ ends })} />
        </View>
        <View className="desk-activity-field">
          <Field name="地点">
            <TextInput name="地点" value={draft.place} onChange={(place) => set({ place })} />
          </Field>
          <Field name="具体位置">
            <TextInput name="具体位置" value={draft.hint} hint="几楼、哪个门，可以不写" onChange={(hint) => set({ hint })} />
          </Field>
          <Field name="告诉大家什么变了" note="会原样发给报了名和排着队的人，不超过 60 个字。">
            <TextInput name="告诉大家什么变了" value={what} hint="例如：换到三楼大会议厅，时间不变" onChange={setWhat} />
          </Field>
        </View>
        {change.error && (
          <View className="desk-activity-field" aria-role="alert">
            <Notice tone="danger">{CallRefused.from(change.error).sentence}</Notice>
          </View>
        )}
        <Button className="desk-activity-off" look="danger" width="wide" onPress={() => setCallingOff(true)}>
          取消这场活动
        </Button>
      </View>
      <ActionBar>
        <Button width="grow" state={isBusy ? 'busy' : isReady ? 'ready' : 'off'} onPress={() => void confirm()}>
          {isReady ? `改好${telling(people)}` : '改了再写一句什么变了'}
        </Button>
      </ActionBar>
      {isCallingOff && (
        <CallOffSheet
          telling={telling(people)}
          isBusy={isBusy}
          refusal={callOff.error ? CallRefused.from(callOff.error).sentence : undefined}
          onClose={() => setCallingOff(false)}
          onCallOff={(reason) => callOff.mutate({ activityId: activity.id, reason })}
        />
      )}
    </>
  );
}

function Time({ name, value, onChange }: { name: string; value: string; onChange: (value: string) => void }) {
  return (
    <Field name={name}>
      <ClockField name={name} mode="time" value={value} shown={value} onChange={onChange} />
    </Field>
  );
}
