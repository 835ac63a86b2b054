import { Text, View } from '@tarojs/components';
import type { ActivityDetail } from '../../../cloudfunctions/activities/read';
import { Card } from '../../components/card';
import { Icon } from '../../components/icon';
import { Meter } from '../../components/meter';

/** How many seats are left, and who may come. */
export function SeatsCard({ activity }: { activity: ActivityDetail }) {
  const { capacity, seatsLeft, waiting, forWhom, companions } = activity;
  const taken = capacity - seatsLeft;
  // A seat that is free while people wait is theirs.
  const full = seatsLeft === 0 || waiting > 0;
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
          <Text className="seats-figure">{seatsLeft}</Text>
          <Text>座</Text>
          <Text className="seats-note">
            已报 {taken} / 共 {capacity}
          </Text>
        </View>
      )}
      <Meter share={full ? 1 : taken / capacity} label={`共 ${capacity} 座，已报 ${taken} 座`} />
      <View className="who">
        <View className="who-line">
          <Icon name="check" className="who-yes" />
          <View className="grow">{forWhom}</View>
        </View>
        <View className="who-line">
          <Icon name={companions > 0 ? 'check' : 'close'} className={companions > 0 ? 'who-yes' : 'who-no'} />
          <View className="grow">{companions > 0 ? `家长可同行，每人最多带 ${companions} 位` : '这场家长不能同行'}</View>
        </View>
      </View>
    </Card>
  );
}
