import { View } from '@tarojs/components';
import { monthOf } from '../../../domain/activity/calendar';
import { fromShanghai, shanghaiDate, showDate, showWeekday } from '../../../domain/time/shanghai';
import { Icon } from '../../components/icon';
import { Pressable } from '../../components/pressable';

interface CalendarProps {
  /** 2027年1月 */
  title: string;
  /** Rows of seven days, Monday first. */
  weeks: readonly (readonly string[])[];
  /** Days of other months are fainter. */
  month: string;
  /** How many activities begin on a day. */
  counts: ReadonlyMap<string, number>;
  chosen: string;
  onChoose: (day: string) => void;
  /** A page back or on: -1, 1. */
  onTurn: (by: -1 | 1) => void;
}

/** Weeks of days, each with a dot and a number where something is on. */
export function Calendar({ title, weeks, month, counts, chosen, onChoose, onTurn }: CalendarProps) {
  const today = shanghaiDate(Date.now());
  return (
    <View className="calendar">
      <View className="calendar-head">
        <Pressable className="icon-button" label="往前翻" onPress={() => onTurn(-1)}>
          <Icon name="chevron-right" className="calendar-back" />
        </Pressable>
        <View className="text-title figures" aria-role="status">
          {title}
        </View>
        <Pressable className="icon-button" label="往后翻" onPress={() => onTurn(1)}>
          <Icon name="chevron-right" />
        </Pressable>
      </View>
      <View className="calendar-week">
        {weeks[0]?.map((day) => (
          <View key={day} className="calendar-weekday">
            {showWeekday(fromShanghai(day, '12:00')).slice(1)}
          </View>
        ))}
      </View>
      <View aria-role="radiogroup" aria-label={`${title}的每一天`}>
        {weeks.map((days) => (
          <View key={days[0]} className="calendar-week">
            {days.map((day) => (
              <Day key={day} day={day} count={counts.get(day) ?? 0} chosen={day === chosen} today={day === today} other={monthOf(day) !== month} onPress={() => onChoose(day)} />
            ))}
          </View>
        ))}
      </View>
    </View>
  );
}

interface DayProps {
  day: string;
  count: number;
  chosen: boolean;
  today: boolean;
  other: boolean;
  onPress: () => void;
}

function Day({ day, count, chosen, today, other, onPress }: DayProps) {
  const classes = ['calendar-day', chosen ? 'calendar-day-on' : '', other ? 'calendar-day-other' : '', count > 0 ? 'calendar-day-busy' : ''];
  const spoken = `${showDate(fromShanghai(day))}，${count > 0 ? `${count}场` : '没有活动'}${today ? '，今天' : ''}`;
  return (
    <Pressable className={classes.filter(Boolean).join(' ')} role="radio" checked={chosen} label={spoken} onPress={onPress}>
      <View className={today ? 'calendar-number calendar-today' : 'calendar-number'}>{Number(day.slice(-2))}</View>
      <View className="calendar-count">{count > 0 && `${count}场`}</View>
    </Pressable>
  );
}
