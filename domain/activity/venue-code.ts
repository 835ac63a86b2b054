import { base32, base32Alphabet } from '../text/base32';
import { hmac } from '@noble/hashes/hmac';
import { sha256 } from '@noble/hashes/sha2';
import { bytesOf, sameText, stepAt, STEPS_TOLERATED } from './ticket';

/**
 * The code shown in a room: whoever is there scans it and checks in alone. It changes like a ticket's, so that a picture of it dies within a
 * minute; its key is the activity's, and nothing of it can be mistaken for a ticket's.
 */

const PREFIX = 'YGV1';
const MAC_LENGTH = 13; // 65 bits

/** The key of one activity's venue code, as text; for those who show it. `masterKey` is the deployment's secret. */
export const venueKey = (masterKey: string, activityId: string): string => base32(hmac(sha256, bytesOf(masterKey), bytesOf(`venue|${activityId}`)), 26);

const mac = (key: string, step: number): string => base32(hmac(sha256, bytesOf(key), bytesOf(`venue-code|${step}`)), MAC_LENGTH);

/** What the room's QR code says now. Only capitals, digits and colons: the densest QR mode. */
export const venueCode = (key: string, now: Date): string => {
  const step = stepAt(now);
  return [PREFIX, step.toString(36).toUpperCase(), mac(key, step)].join(':');
};

const VENUE = new RegExp(`^${PREFIX}:([0-9A-Z]{1,8}):([${base32Alphabet}]{${MAC_LENGTH}})$`);

/** `unreadable`: no venue code at all; `forged`: another activity's, or nobody's; `stale`: a picture taken earlier. */
export const judgeVenueCode = (text: string, key: string, now: Date): 'genuine' | 'unreadable' | 'forged' | 'stale' => {
  const [, step, sign] = (text.length <= 64 && VENUE.exec(text)) || [];
  if (!step || !sign) return 'unreadable';
  const shown = parseInt(step, 36);
  if (!sameText(sign, mac(key, shown))) return 'forged';
  return Math.abs(shown - stepAt(now)) <= STEPS_TOLERATED ? 'genuine' : 'stale';
};
