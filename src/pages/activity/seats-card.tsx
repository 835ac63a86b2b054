import { Text, View } from '@tarojs/components';
import type { ActivityDetail } from '../../../cloudfunctions/activities/read';
import { Card } from '../../components/card';
import { Icon } from '../../components/icon';
import { Meter } from '../../components/meter';
import { groupWords } from '../../seat-words';

/** How many seats are left, and who may come. */
export function SeatsCard({ activity }: { activity: ActivityDetail }) {
  const { capacity, seatsLeft, waiting, free, forWhom, companions, groups } = activity;
  const taken = capacity - seatsLeft;
  const full = free === 0;
  const most = groups.length > 0 ? Math.max(...groups.map((group) => group.companions)) : companions;
  return (
    <Card className="seats">
      {full ? (
        <View className="seats-line">
          <Text className="text-title">{capacity} 座已满</Text>
          <Text className="seats-note">{waiting > 0 ? `${waiting} 人候补` : '可以排候补'}</Text>
        </View>
      ) : (
        <View className="seats-line">
          <Text>还有</Text>
          <Text className="seats-figure">{free}</Text>
          <Text>座</Text>
          <Text className="seats-note">
            已报 {taken} / 共 {capacity}
          </Text>
        </View>
      )}
      <Meter share={full ? 1 : taken / capacity} label={`共 ${capacity} 座，已报 ${taken} 座`} />
      {groups.map((group) => (
        <View key={group.id} className="seats-group">
          <View className="grow">{group.name}</View>
          <View className="text-note figures">
            共 {group.capacity} 座，{groupWords(group)}
          </View>
        </View>
      ))}
      <View className="who">
        <View className="who-line">
          <Icon name="check" className="who-yes" />
          <View className="grow">{forWhom}</View>
        </View>
        <View className="who-line">
          <Icon name={most > 0 ? 'check' : 'close'} className={most > 0 ? 'who-yes' : 'who-no'} />
          <View className="grow">{most > 0 ? `家长可同行，每人最多带 ${most} 位` : '这场家长不能同行'}</View>
        </View>
      </View>
    </Card>
  );
}
