import { attendances, type Attendance } from '../../../domain/activity/attendance';
import { Choices } from '../../components/choices';

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
    <Choices
      className="activity-people-chips"
      name="到没到"
      choices={[{ value: undefined, text: '全部', count: all }, ...there.map((each) => ({ value: each, text: attendances[each], count: counts[each] ?? 0 }))]}
      chosen={chosen}
      onChoose={onChoose}
    />
  );
}
