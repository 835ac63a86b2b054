import { View } from '@tarojs/components';
import { fromShanghai, showDate } from '../../../domain/time/shanghai';
import { Choices } from '../../components/choices';
import { ClockField } from '../../components/clock-field';
import { Field, TextInput } from '../../components/field';
import { List } from '../../components/list';
import { SwitchRow } from '../../components/switch';
import type { RoundDraft } from './typing';

interface RulesPartProps {
  draft: RoundDraft;
  onChange: (part: Partial<RoundDraft>) => void;
}

const latest = [5, 10, 15, 20];

/** What it is called, when it can be booked, and what becomes of who has not booked or does not come. */
export function RulesPart({ draft: { title, opens, closes, lateMinutes, placing }, onChange }: RulesPartProps) {
  const moment = (name: string, value: RoundDraft['opens'], put: (value: RoundDraft['opens']) => void) => (
    <View className="round-pair">
      <Field name={`${name}，哪天`}>
        <ClockField name={`${name}，哪天`} mode="date" value={value.day} shown={showDate(fromShanghai(value.day))} onChange={(day) => put({ ...value, day })} />
      </Field>
      <Field name="几点">
        <ClockField name={`${name}，几点`} mode="time" value={value.time} shown={value.time} onChange={(time) => put({ ...value, time })} />
      </Field>
    </View>
  );
  return (
    <>
      <Field name="这一轮叫什么">
        <TextInput name="这一轮叫什么" value={title} longest={30} onChange={(text) => onChange({ title: text })} />
      </Field>
      {moment('开始预约', opens, (value) => onChange({ opens: value }))}
      {moment('截止预约', closes, (value) => onChange({ closes: value }))}
      <Field name="迟到多久可以记没有来">
        <Choices name="迟到多久可以记没有来" choices={latest.map((each) => ({ value: each, text: `${each} 分钟` }))} chosen={lateMinutes} onChoose={(each) => onChange({ lateMinutes: each })} />
      </Field>
      <List className="round-placing">
        <SwitchRow text="没约的人自动排" note="截止后从剩下的时段里按先后排，告诉本人" on={placing} onChange={(on) => onChange({ placing: on })} />
      </List>
    </>
  );
}
