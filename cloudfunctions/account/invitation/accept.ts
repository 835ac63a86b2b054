import * as v from 'valibot';
import { bounds, open, refuse } from '../../runtime';
import { claimInvitation, findInvitation, giveAccepted } from '../../runtime/invitations';
import { knownName } from './known-name';
import { codeInput } from './read';

/**
 * Accepts an invitation: exactly one person ever does. Safe to repeat. A person without a name says one: colleagues see it.
 * Refuses with ACCOUNT_CLOSING (what is about to be erased takes no role with it), NAME_NEEDED, INVITATION_NOT_FOUND, INVITATION_USED,
 * INVITATION_EXPIRED, INVITATION_REVOKED.
 */
export const acceptInvitation = open
  .input(v.strictObject({ code: codeInput, name: v.optional(bounds.line(30)) }))
  .mutation(async ({ input, ctx }): Promise<null> => {
    // Once round to claim; once more to see whose it became.
    for (;;) {
      const invitation = await findInvitation(ctx, input.code);
      if (invitation.accepted) {
        await giveAccepted(ctx, invitation);
        return null;
      }
      if ((await ctx.db.people.read(ctx.personId))?.closing) refuse('ACCOUNT_CLOSING');
      await claimInvitation(ctx, invitation, (await knownName(ctx)) ?? input.name ?? refuse('NAME_NEEDED'));
    }
  });
