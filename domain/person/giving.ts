import { covers } from './region';
import { type Grant, staffRoles, type StaffRole } from './roles';

/** Who may give somebody a role, and so take it again: never more than one has, never beyond one's own region. */

export type GivenRole = Pick<Grant, 'role' | 'region' | 'activityId' | 'employer'>;

/** The same as the record tells it. */
export const factsOf = ({ role, region, activityId, employer }: GivenRole): Record<string, string> => ({
  role,
  region,
  ...(activityId && { activityId }),
  ...(employer && { employer: employer.name }),
});

/** An administrator gives every role; an editor asks stewards to one activity. */
const givenBy = (held: StaffRole, { role, activityId }: Pick<GivenRole, 'role' | 'activityId'>): boolean =>
  held === 'administrator' || (held === 'editor' && role === 'steward' && activityId !== undefined);

export const mayGive = (grants: readonly Grant[], given: GivenRole): boolean =>
  grants.some((grant) => grant.activityId === undefined && covers(grant.region, given.region) && givenBy(grant.role, given));

/** The roles someone may give at all, and the regions they may give them for; a steward may be asked to one activity only. */
export const givable = (grants: readonly Grant[]): { roles: StaffRole[]; regions: string[] } => {
  const administers = grants.filter(({ role }) => role === 'administrator');
  const edits = grants.filter(({ role }) => role === 'editor');
  if (administers.length > 0) return { roles: Object.keys(staffRoles) as StaffRole[], regions: administers.map(({ region }) => region) };
  return { roles: edits.length > 0 ? ['steward'] : [], regions: [] };
};
