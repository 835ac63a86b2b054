import { ScrollView, View } from '@tarojs/components';
import { fromShanghai, inShanghai, showWeekday } from '../../../domain/time/shanghai';
import { Pressable } from '../pressable';
import './index.scss';

export interface DayTab {
  /** `YYYY-MM-DD` in Shanghai. */
  day: string;
  /** What is on that day: 剩 5 个. */
  note?: string;
}

interface DayTabsProps {
  days: readonly DayTab[];
  chosen: string;
  onChange: (day: string) => void;
}

/** Days side by side, one of them shown below. Many days scroll sideways. */
export function DayTabs({ days, chosen, onChange }: DayTabsProps) {
  return (
    <ScrollView scrollX className="day-tabs" aria-role="tablist">
      <View className="day-tabs-line">
        {days.map(({ day, note }) => {
          const noon = fromShanghai(day, '12:00');
          return (
            <Pressable
              key={day}
              className={day === chosen ? 'day-tab day-tab-on' : 'day-tab'}
              role="tab"
              checked={day === chosen}
              onPress={() => onChange(day)}
            >
              <View className="day-tab-small">{showWeekday(noon)}</View>
              <View className="day-tab-date">{inShanghai(noon).date()}</View>
              {note && <View className="day-tab-small">{note}</View>}
            </Pressable>
          );
        })}
      </View>
    </ScrollView>
  );
}
