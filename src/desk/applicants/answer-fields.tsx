import { View } from '@tarojs/components';
import type { AnswerName } from '../../../domain/job/application';
import { fromShanghai, showDate, showWeekday } from '../../../domain/time/shanghai';
import { Chip } from '../../components/chip';
import { ClockField } from '../../components/clock-field';
import { Field, TextArea, TextInput } from '../../components/field';
import type { AnswerDraft } from './answer-draft';

const LONGEST_TEXT = 200;
const LONGEST_PLACE = 60;

/** Reasons that help whoever reads them; each can be written on. */
const reasons = ['专业不对口', '已经招满', '毕业时间对不上', '经历和岗位要求差得远'] as const;

interface AnswerFieldsProps {
  move: AnswerName;
  draft: AnswerDraft;
  onChange: (part: Partial<AnswerDraft>) => void;
}

/** What an answer needs: an invitation time and place, a refusal its reason, a hiring what comes next. */
export function AnswerFields({ move, draft: { day, time, place, text }, onChange }: AnswerFieldsProps) {
  if (move === 'invite') {
    const date = fromShanghai(day);
    return (
      <>
        <View className="answer-when">
          <Field name="哪一天">
            <ClockField name="哪一天" mode="date" value={day} shown={`${showDate(date)}（${showWeekday(date)}）`} onChange={(value) => onChange({ day: value })} />
          </Field>
          <Field name="几点">
            <ClockField name="几点" mode="time" value={time} shown={time} onChange={(value) => onChange({ time: value })} />
          </Field>
        </View>
        <Field name="地点" note="在线面谈就写用什么、怎么进">
          <TextInput name="地点" value={place} longest={LONGEST_PLACE} hint="例如：示例大厦 3 楼会议室" onChange={(value) => onChange({ place: value })} />
        </Field>
        <Field name="还想说的">
          <TextArea name="还想说的" value={text} longest={LONGEST_TEXT} hint="带什么、找谁，可以不写" onChange={(value) => onChange({ text: value })} />
        </Field>
      </>
    );
  }
  return (
    <Field name={move === 'refuse' ? '为什么' : '接下来'} note="会原样发给本人">
      {move === 'refuse' && (
        <View className="chips answer-reasons">
          {reasons.map((reason) => (
            <Chip key={reason} text={reason} choice="one" on={text === reason} onPress={() => onChange({ text: reason })} />
          ))}
        </View>
      )}
      <TextArea
        name={move === 'refuse' ? '为什么' : '接下来'}
        value={text}
        longest={LONGEST_TEXT}
        hint={move === 'refuse' ? '说得具体，对方下次更有准备' : '什么时候报到、带什么'}
        onChange={(value) => onChange({ text: value })}
      />
    </Field>
  );
}
