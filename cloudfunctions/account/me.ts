import type { Profile, StaffRole } from '../../domain/person/profile';
import { open } from '../runtime';

export interface Me {
  profile: Profile | null;
  roles: StaffRole[];
}

/** The caller, as far as the program knows them. */
export const me = open.query(async ({ ctx }): Promise<Me> => {
  const [person, member] = await Promise.all([ctx.db.people.read(ctx.personId), ctx.db.staff.read(ctx.personId)]);
  return {
    profile: person ? { name: person.name, university: person.university, level: person.level, major: person.major } : null,
    roles: member?.roles ?? [],
  };
});
