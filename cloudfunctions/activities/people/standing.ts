import { isSettled, walkInPrefix, type Attendance, type Settling } from '../../../domain/activity/attendance';
import { command as _, type Database } from '../../runtime';

/** “`” follows “_”: every id that begins with the prefix lies below this. */
const beyondWalkIns = walkInPrefix.replace('_', '`');
const walkIns = _.gte(walkInPrefix).and(_.lt(beyondWalkIns));
const others = _.lt(walkInPrefix).or(_.gte(beyondWalkIns));

/** What the records of those meet who stand so in an activity; it says the same as `attendanceOf`. */
export const standingSo = (attendance: Attendance, activity: Settling): Record<string, unknown> => {
  switch (attendance) {
    case 'seated':
    case 'absent':
      // One of the two there is: before it is settled nobody is absent, afterwards nobody may come.
      return (attendance === 'absent') === isSettled(activity) ? { state: 'confirmed' } : nobody;
    case 'attended':
      return { state: 'attended', personId: others };
    case 'walkedIn':
      return { state: 'attended', personId: walkIns };
    case 'cancelled':
      return { state: _.in(['cancelled', 'lapsed']) };
    case 'offered':
    case 'waiting':
      return { state: attendance };
  }
};

const nobody = { state: _.in([]) };

/** How many people stand how in an activity. */
export const countsOf = async (db: Database, activity: Settling & { _id: string }): Promise<Partial<Record<Attendance, number>>> => {
  const [groups, joined] = await Promise.all([
    db.signUps.aggregate<{ _id: string; people: number }>(
      [
        ['match', { activityId: activity._id }],
        ['group', { _id: '$state', people: { $sum: 1 } }],
      ],
      20,
    ),
    db.signUps.count({ activityId: activity._id, ...standingSo('walkedIn', activity) }),
  ]);
  const of = (...states: string[]): number => groups.filter(({ _id }) => states.includes(_id)).reduce((sum, { people }) => sum + people, 0);
  return {
    [isSettled(activity) ? 'absent' : 'seated']: of('confirmed'),
    offered: of('offered'),
    waiting: of('waiting'),
    attended: of('attended') - joined,
    walkedIn: joined,
    cancelled: of('cancelled', 'lapsed'),
  };
};
