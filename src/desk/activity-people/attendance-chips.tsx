import { View } from '@tarojs/components';
import { attendances, type Attendance } from '../../../domain/activity/attendance';
import { Chip } from '../../components/chip';

interface AttendanceChipsProps {
  counts: Partial<Record<Attendance, number>>;
  chosen: Attendance | undefined;
  onChoose: (attendance: Attendance | undefined) => void;
}

const order = Object.keys(attendances) as Attendance[];

/** How people stand, with how many; only what there is. */
export function AttendanceChips({ counts, chosen, onChoose }: AttendanceChipsProps) {
  const there = order.filter((each) => (counts[each] ?? 0) > 0 || each === chosen);
  const all = order.reduce((sum, each) => sum + (counts[each] ?? 0), 0);
  if (there.length === 0) return null;
  return (
    <View className="chips activity-people-chips" aria-role="radiogroup" aria-label="到没到">
      <Chip text="全部" count={all} choice="one" on={chosen === undefined} onPress={() => onChoose(undefined)} />
      {there.map((each) => (
        <Chip key={each} text={attendances[each]} count={counts[each] ?? 0} choice="one" on={each === chosen} onPress={() => onChoose(each)} />
      ))}
    </View>
  );
}
