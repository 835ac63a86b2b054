import { View } from '@tarojs/components';
import { showTime } from '../../../domain/time/shanghai';
import type { DoorActivity } from '../../../cloudfunctions/activities/door-activities';

/** How the door stands: people, not tickets; waiting are parties. Beneath it, who came through which gate. */
export function Counts({ activity: { arrived, expected, waiting, perGate }, keptCount }: { activity: DoorActivity; keptCount: number }) {
  const counts = [
    { name: '已入场', value: arrived },
    { name: '应到', value: expected },
    { name: '候补', value: waiting },
    ...(keptCount > 0 ? [{ name: '待核对', value: keptCount }] : []),
  ];
  return (
    <View className="door-tally">
      <View className="door-counts">
        {counts.map(({ name, value }) => (
          <View key={name} className="door-count" aria-role="group" aria-label={`${name} ${value}`}>
            <View className="door-figure">{value}</View>
            <View className="door-count-name">{name}</View>
          </View>
        ))}
      </View>
      {perGate.length > 1 && <View className="door-gate-counts">{perGate.map(({ gate, arrived: through }) => `${gate} ${through} 人`).join('，')}</View>}
    </View>
  );
}

/** Without network nobody knows how the other gates stand: how old the roster is, and what waits on this phone. */
export function RosterAge({ takenAt, people, keptCount }: { takenAt: string; people: number; keptCount: number }) {
  return (
    <View className="door-tally">
      <View className="door-gate-counts">
        没连上网，用 {showTime(takenAt)} 的名单，{people} 张票{keptCount > 0 && `；${keptCount} 张等联网补传`}
      </View>
    </View>
  );
}
