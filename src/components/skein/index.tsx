import { Text, View } from '@tarojs/components';
import { birdsOf } from './birds';
import './index.scss';

/** A line of people as a skein of geese flying home; the dark one is you. */
export function Skein({ position }: { position: number }) {
  const birds = birdsOf(position);
  const last = Math.max(1, birds.length - 1);
  return (
    <View className={birds.length > 8 ? 'skein skein-long' : 'skein'} aria-label={`前面还有 ${position - 1} 位`} aria-role="img">
      {birds.map(({ place, isYou, afterGap }, index) => {
        const along = birds.length === 1 ? 0.5 : index / last;
        // The line sinks towards its end, a little less with every bird, as a skein does in the wind.
        const style = `left:${(along * 100).toFixed(1)}%;top:${(Math.pow(along, 0.82) * 100).toFixed(1)}%`;
        return (
          <View key={place} className={isYou ? 'skein-bird skein-you' : 'skein-bird'} style={style}>
            {afterGap && <Text className="skein-gap">…</Text>}
            <View className="skein-goose" />
            {isYou && <View className="skein-name">你</View>}
            {index === 0 && !isYou && <View className="skein-name">先到</View>}
          </View>
        );
      })}
    </View>
  );
}
