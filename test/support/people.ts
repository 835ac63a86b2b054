import type { Database } from '../../cloudfunctions/runtime/database';
import type { StaffRole } from '../../domain/person/profile';

/** Plainly artificial people for tests. */

export const numbered = (prefix: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `${prefix}-${String(index + 1).padStart(4, '0')}`);

export const enrolStudents = async (db: Database, openids: readonly string[]): Promise<void> => {
  const now = new Date();
  const students = openids.map((_id, index) => ({
    _id,
    name: `示例学生 ${String(index + 1).padStart(2, '0')}`,
    university: '示例大学',
    level: 'bachelor' as const,
    major: '示例专业',
    consentedAt: now,
    updatedAt: now,
  }));
  for (let from = 0; from < students.length; from += 500) await db.people.insertAll(students.slice(from, from + 500));
};

export const employ = async (db: Database, openid: string, ...roles: StaffRole[]): Promise<void> => {
  await db.staff.put({ _id: openid, name: '示例工作人员', roles });
};
