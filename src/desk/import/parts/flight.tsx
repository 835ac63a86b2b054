import { View } from '@tarojs/components';
import { Meter } from '../../../components/meter';
import { type Pace } from '../use-work';
import './flight.scss';

interface FlightProps {
  done: number;
  all: number;
  /** 已写入 */
  verb: string;
  pace: Pace | undefined;
}

/** How many rows are done: the figure first, the goose on its way home over the meter, and how long it will take. */
export function Flight({ done, all, verb, pace }: FlightProps) {
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
      <Meter share={share} label={`${verb} ${done} 行，共 ${all} 行`} />
      <View className="text-note figures flight-pace">{pace ? `每秒 ${pace.rowsASecond} 行，还要${timeLeft(pace.secondsLeft)}` : '正在算要多久'}</View>
    </View>
  );
}

const timeLeft = (seconds: number): string => (seconds < 60 ? `约 ${Math.max(1, seconds)} 秒` : `约 ${Math.ceil(seconds / 60)} 分钟`);
