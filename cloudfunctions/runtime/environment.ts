/** What a deployment must configure. Read when needed, so that a function works without the secrets it does not use. */

export type Secret = 'TICKET_KEY';

/** A secret of the deployment. Throws, naming it, when the function was deployed without. */
export const secret = (name: Secret): string => {
  const value = process.env[name];
  if (!value || value.length < 32) throw new Error(`environment variable ${name} is missing or shorter than 32 characters`);
  return value;
};
