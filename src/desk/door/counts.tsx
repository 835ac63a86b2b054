import { View } from '@tarojs/components';
import type { DoorActivity } from '../../../cloudfunctions/activities/door-activities';

/** How the door stands: people, not tickets; waiting are parties. */
export function Counts({ activity: { arrived, expected, waiting }, keptCount }: { activity: DoorActivity; keptCount: number }) {
  const counts = [
    { name: '已入场', value: arrived },
    { name: '应到', value: expected },
    { name: '候补', value: waiting },
    ...(keptCount > 0 ? [{ name: '待核对', value: keptCount }] : []),
  ];
  return (
    <View className="door-counts">
      {counts.map(({ name, value }) => (
        <View key={name} className="door-count" aria-role="group" aria-label={`${name} ${value}`}>
          <View className="door-figure">{value}</View>
          <View className="door-count-name">{name}</View>
        </View>
      ))}
    </View>
  );
}
