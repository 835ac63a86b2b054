import type { Base } from '../../../cloudfunctions/runtime/access';
import { command, type Database } from '../../../cloudfunctions/runtime/database';
import { employerIdOf } from '../../../domain/job/identity';
import type { NamedEmployer, StaffRole } from '../../../domain/person/roles';
import { enrolStudents } from '../../support/people';

/** Whose openings the world imports first. */
export const employer: NamedEmployer = { id: employerIdOf('示例单位甲'), name: '示例单位甲' };

/** Everybody a procedure may be called by, and the bases their roles give them. The staff are Qingdao's. */
export const callers: Record<string, { holds: readonly Base[]; role?: StaffRole; activityId?: string; employer?: NamedEmployer }> = {
  visitor: { holds: ['open'] },
  student: { holds: ['open', 'student'] },
  steward: { holds: ['open', 'staff:steward'], role: 'steward' },
  stewardOfOne: { holds: ['open', 'staff:steward'], role: 'steward', activityId: 'the-one-activity' },
  editor: { holds: ['open', 'staff:steward', 'staff:editor'], role: 'editor' },
  administrator: { holds: ['open', 'staff:steward', 'staff:editor', 'staff:administrator'], role: 'administrator' },
  employerContact: { holds: ['open', 'staff:employerContact'], role: 'employerContact', employer },
  interviewer: { holds: ['open', 'staff:interviewer'], role: 'interviewer' },
  mentor: { holds: ['open', 'staff:mentor'], role: 'mentor' },
};

export const region = '370200';

type Grants = Parameters<Database['staff']['put']>[0];

const staffOf = (caller: string): Grants[] => {
  const { role, activityId, employer: firm } = callers[caller] ?? {};
  return role ? [{ _id: caller, name: '示例工作人员', grants: [{ id: `grant-${caller}`, role, region, ...(activityId && { activityId }), ...(firm && { employer: firm }), by: 'test', since: new Date() }] }] : [];
};

/** Makes callers what they are: what an earlier call gave them is taken again. */
export const become = async (db: Database, who: readonly string[]): Promise<void> => {
  const gone = { _id: command.in([...who]) };
  await Promise.all([db.people.remove(gone), db.staff.remove(gone)]);
  const staff = who.flatMap(staffOf);
  await Promise.all([...(who.includes('student') ? [enrolStudents(db, ['student'])] : []), ...(staff.length > 0 ? [db.staff.insertAll(staff)] : [])]);
};
