import { hmac } from '@noble/hashes/hmac';
import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils';
import { base32, base32Alphabet, readTypedBase32 } from '../text/base32';

/** The code of an invitation: whoever has it may accept. It is shown once and kept by nobody; only its hash finds the invitation again. */

/** 16 letters of five bits: 80 bits, out of reach of guessing. */
const LENGTH = 16;
const CODE = new RegExp(`^[${base32Alphabet}]{${LENGTH}}$`);

/** How long an invitation waits for its person. Milliseconds. */
export const invitationLasts = 7 * 24 * 3600 * 1000;

/**
 * The code for one attempt of one person at inviting. Derived, so that an attempt sent twice gives the same code although none is kept;
 * nobody without the deployment's key can tell it.
 */
export const invitationCode = (key: string, inviter: string, attempt: string): string =>
  base32(hmac(sha256, utf8ToBytes(key), utf8ToBytes(`invitation|${inviter}|${attempt}`)), LENGTH);

/** A new code from 10 random bytes. */
export const randomInvitationCode = (dice: Uint8Array): string => {
  if (dice.length < 10) throw new RangeError('an invitation code needs 10 random bytes');
  return base32(dice, LENGTH);
};

/** The code in what was scanned or typed; `undefined` when there is none. */
export const readInvitationCode = (text: string): string | undefined => {
  if (text.length > 64) return undefined;
  const typed = readTypedBase32(text);
  return CODE.test(typed) ? typed : undefined;
};

/** What an invitation is kept under. */
export const hashOfInvitation = (code: string): string => bytesToHex(sha256(utf8ToBytes(`invitation|${code}`)));

/** 7Q4M 92KX B3TC 0ZWA, as people read it. */
export const showInvitationCode = (code: string): string => code.replace(/(.{4})(?=.)/g, '$1 ');
