import { fromShanghai, shanghaiDate, showDate, showWeekday } from '../../../domain/time/shanghai';
import { ClockField } from '../../components/clock-field';
import { Field } from '../../components/field';

interface ClockProps {
  name: string;
  value: string;
  error: string | undefined;
  onChange: (value: string) => void;
}

/** A day, or a word that none is chosen yet; the wheels then begin at today. */
export function DayField({ name, value, error, onChange }: ClockProps) {
  const shown = value === '' ? '请选择' : `${showDate(fromShanghai(value))}（${showWeekday(fromShanghai(value))}）`;
  return (
    <Field name={name} error={error}>
      <ClockField name={name} mode="date" value={value || shanghaiDate(Date.now())} shown={shown} onChange={onChange} />
    </Field>
  );
}

export function TimeField({ name, value, error, onChange }: ClockProps) {
  return (
    <Field name={name} error={error}>
      <ClockField name={name} mode="time" value={value || '09:00'} shown={value || '请选'} onChange={onChange} />
    </Field>
  );
}
