import { View } from '@tarojs/components';
import './index.scss';

export interface Figure {
  value: number | string;
  name: string;
  /** `warning` asks for a look; the word under the figure says so too. */
  tone?: 'plain' | 'warning';
}

/** Two to four figures side by side; two by two when the layout is roomy. */
export function FigureRow({ figures }: { figures: readonly Figure[] }) {
  return (
    <View className="figure-row">
      {figures.map(({ value, name, tone }) => (
        <View key={name} className={`figure ${tone === 'warning' ? 'figure-warning' : ''}`} aria-role="group" aria-label={`${name} ${value}`}>
          <View className="figure-value">{value}</View>
          <View className="text-note">{name}</View>
        </View>
      ))}
    </View>
  );
}
