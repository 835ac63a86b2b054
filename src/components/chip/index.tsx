import { Text } from '@tarojs/components';
import { Icon } from '../icon';
import { Pressable } from '../pressable';
import './index.scss';

interface ChipProps {
  text: string;
  /** How many results choosing it leaves. */
  count?: number;
  /** What is read out, where the text alone does not tell it from others. It contains the text. */
  label?: string;
  on: boolean;
  onPress: () => void;
  /** One of several, or any of several. */
  choice?: 'one' | 'many';
}

/** A value that can be chosen: a tick, a border and weight say that it is. */
export function Chip({ text, count, label, on, onPress, choice = 'many' }: ChipProps) {
  return (
    <Pressable
      className={on ? 'chip chip-on' : 'chip'}
      role={choice === 'one' ? 'radio' : 'checkbox'}
      checked={on}
      label={label ?? (count === undefined ? text : `${text}，${count} 个`)}
      onPress={onPress}
    >
      {on && <Icon name="check" className="chip-icon" />}
      {text}
      {count !== undefined && <Text className="chip-count">{count}</Text>}
    </Pressable>
  );
}
