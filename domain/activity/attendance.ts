/** How people stand in an activity, as organisers see it: read off what is recorded, never kept beside it. */

export const attendances = {
  seated: '有座',
  offered: '留着座',
  waiting: '候补',
  attended: '已到',
  walkedIn: '现场加入',
  absent: '没来',
  cancelled: '已取消',
} as const;
export type Attendance = keyof typeof attendances;

/** As much of a record as says how its person stands. `lapsed`: an offered seat was not taken in time. */
export interface Recorded {
  state: 'confirmed' | 'offered' | 'waiting' | 'attended' | 'cancelled' | 'lapsed';
  personId: string;
}

/** As much of an activity as says whether somebody may still come. */
export interface Settling {
  closedAt?: Date;
  calledOff?: object;
}

/** Whoever joins at the door has no profile; they are recorded under the scan that let them in. */
export const walkInPrefix = 'walk-in_';

/** Whether whoever held a seat and is not there is counted as absent: only of what took place and is settled. */
export const isSettled = ({ closedAt, calledOff }: Settling): boolean => closedAt !== undefined && !calledOff;

export const attendanceOf = ({ state, personId }: Recorded, activity: Settling): Attendance => {
  switch (state) {
    case 'attended':
      return personId.startsWith(walkInPrefix) ? 'walkedIn' : 'attended';
    case 'confirmed':
      return isSettled(activity) ? 'absent' : 'seated';
    case 'offered':
    case 'waiting':
      return state;
    case 'cancelled':
    case 'lapsed':
      return 'cancelled';
  }
};
