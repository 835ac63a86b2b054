import * as v from 'valibot';
import { mayGive } from '../../../domain/person/giving';
import { bounds, effect, command as _, refuse, staff } from '../../runtime';

/** Takes back an invitation nobody has accepted. Safe to repeat. Refuses with INVITATION_NOT_FOUND, OUT_OF_REGION, INVITATION_USED. */
export const revokeInvitation = staff('editor')
  .input(v.strictObject({ invitationId: bounds.id }))
  .mutation(async ({ input: { invitationId }, ctx }): Promise<null> => {
    const invitation = (await ctx.db.invitations.read(invitationId)) ?? refuse('INVITATION_NOT_FOUND');
    if (!mayGive(ctx.member.grants, invitation)) refuse('OUT_OF_REGION');
    const { role, region } = invitation;
    const cause = effect.trace(ctx, { act: 'staff.revokeInvitation', object: `invitations/${invitationId}`, district: region, before: { role, region } });
    const revoked = await ctx.db.invitations.updateOne({ _id: invitationId, state: 'open' }, { state: 'revoked', effects: _.push([cause]) });
    if (!revoked && (await ctx.db.invitations.read(invitationId))?.accepted) refuse('INVITATION_USED');
    return null;
  });
