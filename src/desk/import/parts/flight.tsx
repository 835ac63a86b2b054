import { View } from '@tarojs/components';
import { Meter } from '../../../components/meter';
import './flight.scss';

/** How many rows are written: the figure first, and the goose on its way home over the meter. */
export function Flight({ done, all }: { done: number; all: number }) {
  const share = all === 0 ? 1 : done / all;
  return (
    <View className="flight" aria-role="status">
      <View className="flight-figure">
        {done}
        <View className="flight-all">/ {all} 行</View>
      </View>
      <View className="flight-air">
        <View className="flight-goose" style={`left:${Math.round(share * 100)}%`} />
      </View>
      <Meter share={share} label={`已写入 ${done} 行，共 ${all} 行`} />
    </View>
  );
}
