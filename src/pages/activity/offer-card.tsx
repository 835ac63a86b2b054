import { Text, View } from '@tarojs/components';
import { shanghaiDate, showDate, showTime, showWeekday } from '../../../domain/time/shanghai';
import { Card } from '../../components/card';

/** A seat is kept for the person: until when, and what becomes of it then. */
export function OfferCard({ until, seats }: { until: string; seats: number }) {
  const isToday = shanghaiDate(until) === shanghaiDate(Date.now());
  return (
    <Card className="queue">
      <View aria-role="status">
        <View className="text-title figures">有座位了，留给你到{isToday ? '' : ` ${showDate(until)}（${showWeekday(until)}）`}</View>
        <View className="queue-line">
          <Text className="offer-figure">{showTime(until)}</Text>
          {seats > 1 && <Text className="seats-note">{seats} 座</Text>}
        </View>
      </View>
      <View className="text-secondary">到时间没有要，就留给下一位。来不了请点“不要了”，后面的人马上有座位。</View>
    </Card>
  );
}
