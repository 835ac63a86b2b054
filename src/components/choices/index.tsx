import { View } from '@tarojs/components';
import { Chip } from '../chip';

interface ChoicesProps<Value> {
  /** What is chosen, read aloud: 看哪些, 每人多久. */
  name: string;
  choices: readonly { value: Value; text: string; count?: number }[];
  chosen: Value;
  onChoose: (value: Value) => void;
  className?: string;
}

/** One of several, side by side. */
export function Choices<Value>({ name, choices, chosen, onChoose, className }: ChoicesProps<Value>) {
  return (
    <View className={className ? `chips ${className}` : 'chips'} aria-role="radiogroup" aria-label={name}>
      {choices.map(({ value, text, count }) => (
        <Chip key={text} text={text} choice="one" on={value === chosen} onPress={() => onChoose(value)} {...(count !== undefined && { count })} />
      ))}
    </View>
  );
}
