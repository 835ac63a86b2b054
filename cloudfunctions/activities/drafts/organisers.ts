import { hasSecondPair } from '../../../domain/activity/life';
import type { Grant } from '../../../domain/person/roles';
import { command as _, type Database } from '../../runtime';

interface Organiser {
  db: Database;
  personId: string;
  member: { grants: readonly Grant[] };
}

/** Whether somebody else organises in a district at least as near as the caller. */
export const otherOrganisersIn = async ({ db, personId, member }: Organiser, district: string): Promise<boolean> => {
  const others = await db.staff.find({ _id: _.neq(personId), 'grants.role': _.in(['editor', 'administrator']) }, { limit: 1000, fields: ['grants'] });
  return hasSecondPair(member.grants, others.map(({ grants }) => grants), district);
};
