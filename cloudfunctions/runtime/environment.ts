/** What a deployment must configure. Read when needed, so that a function works without the secrets it does not use. */

export type Secret =
  /** Signs ticket codes. */
  | 'TICKET_KEY'
  /** Opens and seals personal data; JSON, see `vault`. */
  | 'IDENTITY_KEYS'
  /** The code that makes the first administrator, once. */
  | 'FIRST_INVITATION';

/** A secret of the deployment. Throws, naming it, when the function was deployed without. */
export const secret = (name: Secret): string => {
  const value = process.env[name];
  if (!value || value.length < 32) throw new Error(`environment variable ${name} is missing or shorter than 32 characters`);
  return value;
};
