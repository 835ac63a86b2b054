import { Picker, View } from '@tarojs/components';
import { spokenName } from '../../platform/spoken-name';
import { Icon } from '../icon';
import './index.scss';

interface ClockFieldProps {
  name: string;
  /** `YYYY-MM-DD` or `HH:mm`. */
  value: string;
  /** As people read it. */
  shown: string;
  mode: 'date' | 'time';
  onChange: (value: string) => void;
}

/** A day or a time of day, chosen with the phone's own wheels. */
export function ClockField({ name, value, shown, mode, onChange }: ClockFieldProps) {
  const change = (event: { detail: { value: string } }) => onChange(event.detail.value);
  const face = (
    <View className="clock-field" aria-role="button" {...spokenName(`${name}：${shown}`)}>
      <View className="grow figures">{shown}</View>
      <Icon name="chevron-down" size="small" className="clock-field-end" />
    </View>
  );
  return mode === 'date' ? (
    <Picker mode="date" value={value} onChange={change}>
      {face}
    </Picker>
  ) : (
    <Picker mode="time" value={value} onChange={change}>
      {face}
    </Picker>
  );
}
