import { View } from '@tarojs/components';
import { Icon } from '../icon';
import { Pressable } from '../pressable';
import './index.scss';

export interface Filter {
  /** The chosen value, or what can be chosen. */
  text: string;
  /** Read aloud: what this filter is about and what is chosen. */
  label: string;
  on: boolean;
  /** How many conditions stand behind it; shown instead of the arrow. */
  count?: number;
  onPress: () => void;
}

export function FilterBar({ filters }: { filters: readonly Filter[] }) {
  return (
    <View className="filter-bar">
      {filters.map(({ text, label, on, count, onPress }) => (
        <Pressable key={label} className={`filter ${on ? 'filter-on' : ''}`} label={label} onPress={onPress}>
          <View className="one-line">{text}</View>
          {count ? <View className="filter-count">{count}</View> : <Icon name="chevron-down" className="filter-icon" />}
        </Pressable>
      ))}
    </View>
  );
}
