import { mayGive } from '../../../domain/person/giving';
import { hashOfInvitation, readInvitationCode } from '../../../domain/person/invitation-code';
import { everywhere } from '../../../domain/person/region';
import type { CallContext } from '../context';
import { command as _, type Database } from '../database';
import type { InvitationDocument } from '../documents/people';
import { firstInvitation } from '../environment';
import { refuse } from '../refuse';

/** The invitation of the deployment's own configuration; there can be one. */
export const firstId = 'first';
const byDeployment = 'deployment';

/** What hears of it. */
type Asked = Pick<CallContext, 'db' | 'personId' | 'now'>;

/**
 * The invitation a code opens, as long as it is open, or the caller's own once it was accepted. Refuses with INVITATION_NOT_FOUND,
 * INVITATION_USED, INVITATION_EXPIRED, INVITATION_REVOKED.
 */
export const findInvitation = async (ctx: Asked, typed: string): Promise<InvitationDocument> => {
  const code = readInvitationCode(typed) ?? refuse('INVITATION_NOT_FOUND');
  const invitation = code === firstInvitation() ? await first(ctx) : await ctx.db.invitations.read(hashOfInvitation(code));
  if (!invitation) return refuse('INVITATION_NOT_FOUND');
  if (invitation.accepted) return invitation.accepted.by === ctx.personId ? invitation : refuse('INVITATION_USED');
  if (invitation.state === 'revoked' || !(await mayStillGive(ctx.db, invitation))) refuse('INVITATION_REVOKED');
  if (invitation.expiresAt <= ctx.now()) refuse('INVITATION_EXPIRED');
  return invitation;
};

/** Whoever lost their role, or part of their region, since they invited, invites nobody with what they no longer have. */
const mayStillGive = async (db: Database, invitation: InvitationDocument): Promise<boolean> => {
  if (invitation._id === firstId) return true;
  const inviter = await db.staff.read(invitation.by);
  return inviter !== undefined && mayGive(inviter.grants, invitation);
};

/** Counts only while nobody has ever been an administrator; then, and once accepted, it is used up. */
const first = async ({ db, now }: Asked): Promise<InvitationDocument> => {
  const taken = await db.invitations.read(firstId);
  if (taken) return taken;
  if ((await db.staff.count(_.or([{ 'grants.role': 'administrator' }, { 'past.role': 'administrator' }]))) > 0) refuse('INVITATION_USED');
  const at = now();
  return {
    _id: firstId,
    role: 'administrator',
    region: everywhere,
    note: '第一位管理员',
    by: byDeployment,
    byName: '系统部署方',
    at,
    expiresAt: new Date(8.64e15),
    state: 'open',
  };
};
