import { Text, View } from '@tarojs/components';
import { Card } from '../../components/card';
import { Skein } from '../../components/skein';

/** Where a waiting person stands. The line is strict: a party that does not fit is waited for. */
export function QueueCard({ position, seats }: { position: number; seats: number }) {
  return (
    <Card className="queue">
      <View className="queue-line">
        <Text>你排在第</Text>
        <Text className="queue-figure">{position}</Text>
        <Text>位</Text>
        {seats > 1 && <Text className="seats-note">等 {seats} 座</Text>}
      </View>
      <Skein position={position} />
      <View className="text-secondary">
        {position === 1 ? '有人取消，下一个补上的就是你。' : '有人取消，就按先来后到补上。'}
        来不了请早点说“不等了”，把座位让给后面的人。
      </View>
    </Card>
  );
}
