import { checkCharacter } from '../../domain/person/id-number';
import type { Database } from '../../cloudfunctions/runtime/database';
import { everywhere } from '../../domain/person/region';
import type { StaffRole } from '../../domain/person/roles';

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
    yearOfStudy: 2,
    graduationYear: 2029,
    major: '示例专业',
    homeDistrict: '370211',
    updatedAt: now,
  }));
  for (let from = 0; from < students.length; from += 500) await db.people.insertAll(students.slice(from, from + 500));
};

/** Gives a person a role, everywhere unless a region is said. */
export const employ = async (db: Database, openid: string, role: StaffRole, region = everywhere): Promise<void> => {
  await db.staff.put({ _id: openid, name: '示例工作人员', grants: [{ id: `grant-${openid}`, role, region, by: 'test', since: new Date() }] });
};

/** A number with a right check character that no office gives: born on the first day counted, order as wished. */
export const idNumberOf = (region: string, order: number): string => {
  const first17 = `${region}19000101${String(order).padStart(3, '0')}`;
  return first17 + checkCharacter(first17);
};
