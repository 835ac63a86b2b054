import { attendances, type Attendance } from '../../../domain/activity/attendance';
import { Tag, type Tone } from '../../components/tag';
import type { IconName } from '../../components/icon';

const looks: Record<Attendance, { tone: Tone; icon: IconName }> = {
  seated: { tone: 'success', icon: 'seat' },
  offered: { tone: 'warning', icon: 'clock' },
  waiting: { tone: 'warning', icon: 'wait' },
  attended: { tone: 'success', icon: 'check' },
  walkedIn: { tone: 'info', icon: 'check' },
  absent: { tone: 'neutral', icon: 'minus' },
  cancelled: { tone: 'outline', icon: 'close' },
};

/** How somebody stands; whoever waits, at which place. */
export function AttendanceTag({ attendance, position }: { attendance: Attendance; position: number | null }) {
  return <Tag {...looks[attendance]}>{position === null ? attendances[attendance] : `${attendances[attendance]}第 ${position}`}</Tag>;
}
