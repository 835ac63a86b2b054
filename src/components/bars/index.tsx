import { View } from '@tarojs/components';
import './index.scss';

export interface Bar {
  name: string;
  /** What the bar's length says. */
  value: number;
  /** The value in words, beside it: 12 人. */
  shown: string;
}

/** Values side by side as bars, each with its name and its value in words: the longest fills the row. */
export function Bars({ bars }: { bars: readonly Bar[] }) {
  const most = Math.max(1, ...bars.map(({ value }) => value));
  return (
    <View className="bars">
      {bars.map(({ name, value, shown }) => (
        <View key={name} className="bar" aria-role="group" aria-label={`${name} ${shown}`}>
          <View className="bar-words">
            <View className="bar-name">{name}</View>
            <View className="bar-value figures">{shown}</View>
          </View>
          <View className="bar-track">
            <View className="bar-fill" style={`width:${Math.round((value / most) * 100)}%`} />
          </View>
        </View>
      ))}
    </View>
  );
}
