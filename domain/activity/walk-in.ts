import { walkInPrefix } from './attendance';

/** Somebody who came without having signed up and was given a free seat at the door: a name and no account. */

/** Stands for such a person wherever a sign-up names one; no openid has this form. */
export const walkInId = (scanId: string): string => `${walkInPrefix}${scanId}`;

export const isWalkIn = (personId: string): boolean => personId.startsWith(walkInPrefix);

/** In the place of a name that was never written, or is no longer needed. */
export const unnamedWalkIn = '现场来的人';

/** The name is kept this long after the end. Milliseconds. */
export const WALK_IN_NAMES_KEPT = 30 * 24 * 3600 * 1000;
