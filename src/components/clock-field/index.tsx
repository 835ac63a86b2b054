import { Picker, View } from '@tarojs/components';
import { spokenName } from '../../platform/spoken-name';
import { Icon } from '../icon';
import './index.scss';

interface ClockFieldProps {
  name: string;
  /** `YYYY-MM-DD`, `YYYY-MM` or `HH:mm`. */
  value: string;
  /** As people read it. */
  shown: string;
  mode: 'date' | 'month' | 'time';
  onChange: (value: string) => void;
}

/** A day, a month or a time of day, chosen with the phone's own wheels. */
export function ClockField({ name, value, shown, mode, onChange }: ClockFieldProps) {
  const change = (event: { detail: { value: string } }) => onChange(event.detail.value);
  const face = (
    <View className="clock-field" aria-role="button" {...spokenName(`${name}：${shown}`)}>
      <View className="grow figures">{shown}</View>
      <Icon name="chevron-down" size="small" className="clock-field-end" />
    </View>
  );
  if (mode === 'time') {
    return (
      <Picker mode="time" value={value} onChange={change}>
        {face}
      </Picker>
    );
  }
  return (
    <Picker mode="date" fields={mode === 'month' ? 'month' : 'day'} value={value} onChange={change}>
      {face}
    </Picker>
  );
}
