import { View } from '@tarojs/components';
import { fromShanghai, inShanghai, shanghaiDate } from '../../../domain/time/shanghai';
import { ClockField } from '../../components/clock-field';
import { Field } from '../../components/field';
import './span-fields.scss';

export interface Span {
  startsAt: Date;
  endsAt: Date;
}

interface SpanFieldsProps extends Span {
  /** Whose hours they are: 学生报名. */
  name: string;
  error?: string;
  onChange: (span: Span) => void;
}

/** When something begins and is over, as a clock in Shanghai shows it. */
export function SpanFields({ name, startsAt, endsAt, error, onChange }: SpanFieldsProps) {
  return (
    <Field name={name} error={error}>
      <Moment name={`${name}从`} at={startsAt} onChange={(at) => onChange({ startsAt: at, endsAt })} />
      <Moment name={`${name}到`} at={endsAt} onChange={(at) => onChange({ startsAt, endsAt: at })} />
    </Field>
  );
}

function Moment({ name, at, onChange }: { name: string; at: Date; onChange: (at: Date) => void }) {
  const [day, time] = [shanghaiDate(at), inShanghai(at).format('HH:mm')];
  return (
    <View className="moment">
      <View className="moment-word text-note">{name.slice(-1)}</View>
      <View className="moment-day">
        <ClockField name={`${name}哪天`} mode="date" value={day} shown={inShanghai(at).format('YYYY年M月D日')} onChange={(chosen) => onChange(fromShanghai(chosen, time))} />
      </View>
      <View className="moment-time">
        <ClockField name={`${name}几点`} mode="time" value={time} shown={time} onChange={(chosen) => onChange(fromShanghai(day, chosen))} />
      </View>
    </View>
  );
}
