import { readInvitationCode } from '../../domain/person/invitation-code';

/** What a deployment must configure. Read when needed, so that a function works without the secrets it does not use. */

export type Secret =
  /** Signs ticket codes. */
  | 'TICKET_KEY'
  /** Opens and seals personal data; JSON, see `vault`. */
  | 'IDENTITY_KEYS'
  /** Makes the codes of invitations. */
  | 'INVITATION_KEY';

/** A secret of the deployment. Throws, naming it, when the function was deployed without. */
export const secret = (name: Secret): string => {
  const value = process.env[name];
  if (!value || value.length < 32) throw new Error(`environment variable ${name} is missing or shorter than 32 characters`);
  return value;
};

/** The code that makes the first administrator, once; undefined when the deployment has none. Throws when it is no code. */
export const firstInvitation = (): string | undefined => {
  const value = process.env.FIRST_INVITATION;
  if (!value) return undefined;
  const code = readInvitationCode(value);
  if (!code) throw new Error('environment variable FIRST_INVITATION is not a code of 16 letters and digits');
  return code;
};
