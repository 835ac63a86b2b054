import type { CallContext } from '../../runtime';

/** What the caller is called: as staff, or by their profile. */
export const knownName = async ({ db, personId }: Pick<CallContext, 'db' | 'personId'>): Promise<string | undefined> => {
  const [member, person] = await Promise.all([db.staff.read(personId), db.people.read(personId)]);
  return member?.name ?? person?.name;
};
