import type { Profile } from '../../domain/person/profile';
import { rolesOf, type StaffRole } from '../../domain/person/roles';
import { open } from '../runtime';

export interface Me {
  profile: Profile | null;
  roles: StaffRole[];
}

/** The caller, as far as the program knows them. */
export const me = open.query(async ({ ctx }): Promise<Me> => {
  const [person, member] = await Promise.all([ctx.db.people.read(ctx.personId), ctx.db.staff.read(ctx.personId)]);
  if (!person) return { profile: null, roles: rolesOf(member?.grants ?? []) };
  const { name, university, level, yearOfStudy, graduationYear, major, homeDistrict } = person;
  return { profile: { name, university, level, yearOfStudy, graduationYear, major, homeDistrict }, roles: rolesOf(member?.grants ?? []) };
});
