import { hmac } from '@noble/hashes/hmac';
import { sha256 } from '@noble/hashes/sha2';
import { base32, base32Alphabet, readTypedBase32 } from '../text/base32';

/**
 * Tickets. A ticket has a number (what an organiser can type) and a key (known to the server and to its owner's phone). The
 * code on the screen changes every step, so that a forwarded screenshot dies; it can be computed and verified without network.
 */

/** Seconds a code is shown before the next one. */
export const CODE_STEP_SECONDS = 30;
/** Steps before and after the current one that are still accepted: covers the moment of scanning and a slow clock. */
export const STEPS_TOLERATED = 1;

const NUMBER_LENGTH = 8;
const MAC_LENGTH = 13; // 65 bits
const PREFIX = 'YG1';

/** What a key is made from. */
export const bytesOf = (ascii: string): Uint8Array => Uint8Array.from(ascii, (letter) => letter.charCodeAt(0));

/** A new ticket number from 5 random bytes (40 bits). */
export const ticketNumber = (dice: Uint8Array): string => {
  if (dice.length < 5) throw new RangeError('a ticket number needs 5 random bytes');
  return base32(dice, NUMBER_LENGTH);
};

/** The ticket's own key, as text; derived, so that it is stored nowhere. `masterKey` is the deployment's secret. */
export const ticketKey = (masterKey: string, activityId: string, number: string): string =>
  base32(hmac(sha256, bytesOf(masterKey), bytesOf(`ticket|${activityId}|${number}`)), 26);

export const stepAt = (now: Date): number => Math.floor(now.getTime() / 1000 / CODE_STEP_SECONDS);

/** Seconds until the code changes, 1 … 30. */
export const secondsLeft = (now: Date): number => CODE_STEP_SECONDS - (Math.floor(now.getTime() / 1000) % CODE_STEP_SECONDS);

const mac = (key: string, step: number): string => base32(hmac(sha256, bytesOf(key), bytesOf(`code|${step}`)), MAC_LENGTH);

/** What the QR code says now. Only capitals, digits and colons: the densest QR mode. */
export const ticketCode = (key: string, number: string, now: Date): string => {
  const step = stepAt(now);
  return [PREFIX, number, step.toString(36).toUpperCase(), mac(key, step)].join(':');
};

/** How a code came to the door: through the camera, or typed from the spare number. */
export type CodeSource = 'scanned' | 'typed';

export type ReadCode = { kind: 'rotating'; number: string; step: number; mac: string } | { kind: 'typed'; number: string };

const ROTATING = new RegExp(`^${PREFIX}:([${base32Alphabet}]{${NUMBER_LENGTH}}):([0-9A-Z]{1,8}):([${base32Alphabet}]{${MAC_LENGTH}})$`);
const TYPED = new RegExp(`^[${base32Alphabet}]{${NUMBER_LENGTH}}$`);

/**
 * Reads what came to the door; `undefined` when it is not a ticket of ours. A camera reads changing codes alone: anyone can draw a
 * spare number as a picture. Typing takes spare numbers alone, and forgives case, spaces and look-alikes.
 */
export const readTicketCode = (text: string, how: CodeSource): ReadCode | undefined => {
  if (text.length > 64) return undefined;
  return how === 'scanned' ? readRotating(text) : readTyped(text);
};

const readRotating = (text: string): ReadCode | undefined => {
  const [, number, step, sign] = ROTATING.exec(text) ?? [];
  return number && step && sign ? { kind: 'rotating', number, step: parseInt(step, 36), mac: sign } : undefined;
};

const readTyped = (text: string): ReadCode | undefined => {
  const typed = readTypedBase32(text);
  return TYPED.test(typed) ? { kind: 'typed', number: typed } : undefined;
};

/** Whether a scanned code is genuine and fresh: `stale` is a screenshot or a very wrong clock, `forged` is not ours. */
export const judgeCode = (code: Extract<ReadCode, { kind: 'rotating' }>, key: string, now: Date): 'genuine' | 'stale' | 'forged' => {
  if (!sameText(code.mac, mac(key, code.step))) return 'forged';
  return Math.abs(code.step - stepAt(now)) <= STEPS_TOLERATED ? 'genuine' : 'stale';
};

/** Compares without telling by its time where two texts differ. */
export const sameText = (left: string, right: string): boolean => {
  if (left.length !== right.length) return false;
  let difference = 0;
  for (let index = 0; index < left.length; index += 1) difference |= left.charCodeAt(index) ^ right.charCodeAt(index);
  return difference === 0;
};

/** 7Q4M 92KX, as people read it. */
export const showTicketNumber = (number: string): string => `${number.slice(0, 4)} ${number.slice(4)}`;
