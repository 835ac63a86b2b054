/** `npm run first-invitation`: makes a code for the deployment's FIRST_INVITATION, to be set there and typed once in 我的 → 我有邀请码. */
import { randomBytes } from 'node:crypto';
import { randomInvitationCode, showInvitationCode } from '../domain/person/invitation-code';

console.log(showInvitationCode(randomInvitationCode(randomBytes(10))));
