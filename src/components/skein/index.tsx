import { View } from '@tarojs/components';
import { birdsOf } from './birds';
import './index.scss';

/** Up to so many birds keep their distance; more fly closer together. */
const LOOSE = 7;
/** How far a loose line of so many sinks, px. */
const SINKS = 62;

/** A line of people as a skein of geese flying home; the dark one is you. */
export function Skein({ position }: { position: number }) {
  const birds = birdsOf(position);
  const steps = Math.max(1, birds.length - 1);
  // A short line takes only its part of the width.
  const width = Math.min(1, steps / (LOOSE - 1));
  return (
    <View
      className={birds.length > LOOSE ? 'skein skein-close' : 'skein'}
      style={`height:${Math.round(SINKS * width)}px`}
      aria-label={position === 1 ? '前面没有人了' : `前面还有 ${position - 1} 位`}
      aria-role="img"
    >
      {birds.map(({ place, isYou }, index) => {
        const along = index / steps;
        // The line sinks towards its end, a little less with every bird, as a skein does in the wind.
        const style = `left:${(along * width * 100).toFixed(1)}%;top:${(Math.pow(along, 0.82) * 100).toFixed(1)}%`;
        return (
          <View key={place} className={isYou ? 'skein-bird skein-you' : 'skein-bird'} style={style}>
            {place === 'gap' ? <View className="skein-gap">…</View> : <View className="skein-goose" />}
            {isYou && <View className="skein-name">你</View>}
            {index === 0 && !isYou && <View className="skein-name">先到</View>}
          </View>
        );
      })}
    </View>
  );
}
