import * as v from 'valibot';
import { givable, mayGive, type GivenRole } from '../../../domain/person/giving';
import { hashOfInvitation, invitationCode, invitationLasts } from '../../../domain/person/invitation-code';
import { staffRoles, type StaffRole } from '../../../domain/person/roles';
import { bounds, effect, refuse, secret, staff, type Database } from '../../runtime';

const roles = Object.keys(staffRoles) as [StaffRole, ...StaffRole[]];

export interface NewInvitation {
  /** Answered here and nowhere else: the program keeps only its hash. */
  code: string;
  /** ISO 8601 in UTC. */
  until: string;
}

/**
 * Invites whoever gets the code to a role: for a region, or as a steward of one activity. Safe to repeat: an attempt at the same has one code.
 * Refuses with NOT_ALLOWED above one's own role, OUT_OF_REGION beyond one's own region, ACTIVITY_NOT_FOUND.
 */
export const invite = staff('editor')
  .input(
    v.strictObject({
      /** Named by the device, so that what is sent twice is one invitation. */
      attempt: bounds.id,
      role: v.picklist(roles),
      place: v.union([v.strictObject({ region: bounds.region }), v.strictObject({ activityId: bounds.id })]),
      note: bounds.line(40),
    }),
  )
  .mutation(async ({ input: { attempt, role, place, note }, ctx }): Promise<NewInvitation> => {
    if (!givable(ctx.member.grants).roles.includes(role)) refuse('NOT_ALLOWED');
    const given = await givenRole(ctx.db, role, place);
    if (!mayGive(ctx.member.grants, given)) refuse('OUT_OF_REGION');
    // An attempt that comes again with another role or place, after a lost answer, is not the invitation it was.
    const code = invitationCode(secret('INVITATION_KEY'), ctx.personId, [attempt, given.role, given.region, given.activityId ?? ''].join('|'));
    const _id = hashOfInvitation(code);
    const at = ctx.now();
    const cause = effect.trace(ctx, { act: 'staff.invite', object: `invitations/${_id}`, district: given.region, after: { ...given } });
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
