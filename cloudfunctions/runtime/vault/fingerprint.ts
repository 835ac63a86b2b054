import { createHmac } from 'node:crypto';
import { keyring } from './keyring';

const keyed = (text: string): string => createHmac('sha256', keyring().fingerprint).update(text).digest('base64url');

/** Finds an identity number again without opening any. Without the key, trying all numbers does not lead back to it. */
export const fingerprintOf = (idNumber: string): string => keyed(`idNumber:${idNumber}`);

/** The same for a telephone number. */
export const phoneFingerprintOf = (phone: string): string => keyed(`phone:${phone}`);

/** Stands in the unique index for a person of whom no number is kept. */
export const noFingerprint = (personId: string): string => `none_${personId}`;

/** Stands for a person in what outlives their account: equal for one person, and leading to nobody. */
export const pseudonymOf = (personId: string): string => `p-${keyed(`person:${personId}`).slice(0, 16)}`;
