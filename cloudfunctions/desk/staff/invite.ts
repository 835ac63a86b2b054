import * as v from 'valibot';
import { factsOf, givable, mayGive, type GivenRole } from '../../../domain/person/giving';
import { hashOfInvitation, invitationCode, invitationLasts } from '../../../domain/person/invitation-code';
import { staffRoles, type StaffRole } from '../../../domain/person/roles';
import { bounds, effect, refuse, secret, staff, type Database } from '../../runtime';
import { employerWithin, unitNamed } from './employers';

const roles = Object.keys(staffRoles) as [StaffRole, ...StaffRole[]];

export interface NewInvitation {
  /** Answered here and nowhere else: the program keeps only its hash. */
  code: string;
  /** ISO 8601 in UTC. */
  until: string;
}

/**
 * Invites whoever gets the code to a role: for a region, as a steward of one activity, or as a contact of one employer. Safe to repeat: an
 * attempt at the same has one code. Refuses with NOT_ALLOWED above one's own role, OUT_OF_REGION beyond one's own region, ACTIVITY_NOT_FOUND,
 * EMPLOYER_NOT_FOUND for an employer without an opening in the caller's region: a unit that has none anywhere is invited by its name.
 */
export const invite = staff('editor')
  .input(
    v.strictObject({
      /** Named by the device, so that what is sent twice is one invitation. */
      attempt: bounds.id,
      role: v.picklist(roles),
      place: v.union([v.strictObject({ region: bounds.region }), v.strictObject({ activityId: bounds.id })]),
      /** An employer contact's, and nobody else's. */
      employerId: v.optional(bounds.id),
      unitName: v.optional(bounds.line(60)),
      note: bounds.line(40),
    }),
  )
  .mutation(async ({ input: { attempt, role, place, employerId, unitName, note }, ctx }): Promise<NewInvitation> => {
    if (!givable(ctx.member.grants).roles.includes(role)) refuse('NOT_ALLOWED');
    const placed = await givenRole(ctx.db, role, place);
    if (!mayGive(ctx.member.grants, placed)) refuse('OUT_OF_REGION');
    const isNamed = (employerId === undefined) !== (unitName === undefined);
    if (role === 'employerContact' ? !isNamed : employerId !== undefined || unitName !== undefined) refuse('INPUT_INVALID');
    const found = employerId !== undefined ? await employerWithin(ctx.db, employerId, ctx.reach.regions) : unitName !== undefined ? await unitNamed(ctx.db, unitName, ctx.reach.regions) : undefined;
    const employer = role === 'employerContact' ? (found ?? refuse('EMPLOYER_NOT_FOUND')) : undefined;
    const given: GivenRole = { ...placed, ...(employer && { employer }) };
    // An attempt that comes again with another role, place or employer, after a lost answer, is not the invitation it was.
    const code = invitationCode(secret('INVITATION_KEY'), ctx.personId, [attempt, given.role, given.region, given.activityId ?? '', ...(given.employer ? [given.employer.id] : [])].join('|'));
    const _id = hashOfInvitation(code);
    const at = ctx.now();
    const cause = effect.trace(ctx, { act: 'staff.invite', object: `invitations/${_id}`, district: given.region, after: factsOf(given) });
    const expiresAt = new Date(at.getTime() + invitationLasts);
    await ctx.db.invitations.insert({ _id, ...given, note, by: ctx.personId, byName: ctx.member.name, at, expiresAt, state: 'open', effects: [cause] });
    const kept = (await ctx.db.invitations.read(_id)) ?? refuse('INVITATION_NOT_FOUND');
    return { code, until: kept.expiresAt.toISOString() };
  });

const givenRole = async (db: Database, role: StaffRole, place: { region: string } | { activityId: string }): Promise<GivenRole> => {
  if ('region' in place) return { role, region: place.region };
  if (role !== 'steward') return refuse('INPUT_INVALID');
  const { district } = (await db.activities.read(place.activityId)) ?? refuse('ACTIVITY_NOT_FOUND');
  return { role, region: district, activityId: place.activityId };
};
