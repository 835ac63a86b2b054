import { View } from '@tarojs/components';
import { fromShanghai, shanghaiDate, showDate, showWeekday } from '../../../domain/time/shanghai';
import { Button } from '../../components/button';
import { Chip } from '../../components/chip';
import { Choices } from '../../components/choices';
import { ClockField } from '../../components/clock-field';
import { Field } from '../../components/field';
import type { RoundDraft } from './typing';

interface PlanPartProps {
  draft: RoundDraft;
  onChange: (part: Partial<RoundDraft>) => void;
}

const lengths = [10, 15, 20, 30];
const buffers = [0, 5, 10];

/** Which days, from when to when, how long: the slots are drawn from it. */
export function PlanPart({ draft: { days, hours, pause, minutes, buffer }, onChange }: PlanPartProps) {
  const time = (name: string, value: string, put: (value: string) => void) => (
    <Field name={name}>
      <ClockField name={name} mode="time" value={value} shown={value} onChange={put} />
    </Field>
  );
  return (
    <>
      <Field name="哪几天" note={days.length === 0 ? '点下面选一天，可以选好几天' : '点一下拿掉'}>
        <View className="chips round-days">
          {[...days].sort().map((day) => (
            <Chip key={day} text={`${showDate(fromShanghai(day))}（${showWeekday(fromShanghai(day))}）`} on onPress={() => onChange({ days: days.filter((each) => each !== day) })} />
          ))}
        </View>
        <ClockField name="加一天" mode="date" value={days.at(-1) ?? shanghaiDate(Date.now())} shown="加一天" onChange={(day) => onChange({ days: days.includes(day) ? days : [...days, day] })} />
      </Field>
      <View className="round-pair">
        {time('从', hours.from, (from) => onChange({ hours: { ...hours, from } }))}
        {time('到', hours.to, (to) => onChange({ hours: { ...hours, to } }))}
      </View>
      {pause ? (
        <>
          <View className="round-pair">
            {time('休息从', pause.from, (from) => onChange({ pause: { ...pause, from } }))}
            {time('休息到', pause.to, (to) => onChange({ pause: { ...pause, to } }))}
          </View>
          <Button look="plain" size="small" onPress={() => onChange({ pause: null })}>
            不休息
          </Button>
        </>
      ) : (
        <Button look="plain" size="small" onPress={() => onChange({ pause: { from: '12:00', to: '13:30' } })}>
          加一段休息
        </Button>
      )}
      <Field name="每人多久">
        <Choices name="每人多久" choices={lengths.map((each) => ({ value: each, text: `${each} 分钟` }))} chosen={minutes} onChoose={(each) => onChange({ minutes: each })} />
      </Field>
      <Field name="两人之间">
        <Choices name="两人之间" choices={buffers.map((each) => ({ value: each, text: each === 0 ? '不留' : `留 ${each} 分钟` }))} chosen={buffer} onChoose={(each) => onChange({ buffer: each })} />
      </Field>
    </>
  );
}
