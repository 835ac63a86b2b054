import { attendanceOf } from '../../../domain/activity/attendance';
import { refuse, type Database } from '../../runtime';
import type { ActivityDocument, SignUpDocument } from '../../runtime/documents/activities';
import { signUpId } from '../../runtime/seats';

interface Attendee {
  db: Database;
  personId: string;
  now(): Date;
}

/** Whether there is a certificate: of what is over, and where the door admitted its person. */
export const isCertified = (record: SignUpDocument | undefined, activity: ActivityDocument, now: Date): record is SignUpDocument =>
  record !== undefined && activity.kind !== 'letter' && !activity.calledOff && now >= activity.endsAt && attendanceOf(record, activity) === 'attended';

/** The caller's own attendance. Refuses with ACTIVITY_NOT_FOUND, NO_CERTIFICATE. */
export const ownAttendance = async ({ db, personId, now }: Attendee, activityId: string): Promise<{ activity: ActivityDocument; record: SignUpDocument }> => {
  const [activity, record] = await Promise.all([db.activities.read(activityId), db.signUps.read(signUpId(activityId, personId))]);
  if (!activity) return refuse('ACTIVITY_NOT_FOUND');
  return isCertified(record, activity, now()) ? { activity, record } : refuse('NO_CERTIFICATE');
};
