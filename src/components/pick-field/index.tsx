import { View } from '@tarojs/components';
import { Icon } from '../icon';
import { Pressable } from '../pressable';
import './index.scss';

interface PickFieldProps {
  name: string;
  /** What is chosen, in words; empty before. */
  value: string;
  hint: string;
  onPress: () => void;
}

/** Looks like a place to write, opens a sheet to choose from. */
export function PickField({ name, value, hint, onPress }: PickFieldProps) {
  return (
    <Pressable className="pick-field" label={`${name}：${value || hint}`} onPress={onPress}>
      <View className={value ? 'grow' : 'grow pick-field-empty'}>{value || hint}</View>
      <Icon name="chevron-down" size="small" className="pick-field-end" />
    </Pressable>
  );
}
