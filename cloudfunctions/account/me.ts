import { createHash } from 'node:crypto';
import { fullNameOf } from '../../domain/person/home-district';
import { profileOf, type Profile } from '../../domain/person/profile';
import { rolesOf, type StaffRole } from '../../domain/person/roles';
import { open } from '../runtime';
import { hasConsented } from '../runtime/consents';

export interface Me {
  profile: Profile | null;
  /** 山东省 青岛市 崂山区 */
  home: string | null;
  /** As it may be shown: 138****0001. */
  phone: string | null;
  roles: StaffRole[];
  /** Whether the privacy guide of today was agreed to. */
  agreed: boolean;
  /** Until when the account can be kept, once its owner asked for its end. */
  erasesAt: string | null;
  /** Tells people who share a browser apart, without saying who they are. */
  drawer: string;
}

/** The caller, as far as the program knows them. */
export const me = open.query(async ({ ctx }): Promise<Me> => {
  const { db, personId } = ctx;
  const [person, member, vault, agreed] = await Promise.all([db.people.read(personId), db.staff.read(personId), db.vaults.read(personId), hasConsented(ctx, 'basic')]);
  return {
    profile: person ? profileOf(person) : null,
    home: (person && fullNameOf(person.homeDistrict)) ?? null,
    phone: vault?.phoneMasked ?? null,
    roles: rolesOf(member?.grants ?? []),
    agreed,
    erasesAt: person?.closing?.erasesAt.toISOString() ?? null,
    drawer: createHash('sha256').update(`drawer:${personId}`).digest('hex').slice(0, 12),
  };
});
