import { router } from '../../runtime';
import { employers } from './employers';
import { givable } from './givable';
import { invitationCodePicture } from './invitation-code';
import { invitations } from './invitations';
import { invite } from './invite';
import { list } from './list';
import { revoke } from './revoke';
import { revokeInvitation } from './revoke-invitation';

/** Who works here: their roles, and the invitations to more. */
export const staffDesk = router({ list, givable, employers, invite, invitationCode: invitationCodePicture, invitations, revokeInvitation, revoke });
