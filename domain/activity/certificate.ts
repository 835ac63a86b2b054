import { hmac } from '@noble/hashes/hmac';
import { sha256 } from '@noble/hashes/sha2';
import { base32, base32Alphabet, readTypedBase32 } from '../text/base32';
import { bytesOf, sameText } from './ticket';

/**
 * Certificates of attendance. A certificate is its code: the ticket that was admitted, and a MAC over whose it is. Nothing is kept of it: it is
 * good while the record says that its person was there, and gone with the check-in or the account.
 */

const TICKET_LENGTH = 8;
/** 40 bits: with the ticket's own 40, nobody comes upon a certificate by trying. */
const MAC_LENGTH = 8;

const CODE = new RegExp(`^([${base32Alphabet}]{${TICKET_LENGTH}})([${base32Alphabet}]{${MAC_LENGTH}})$`);

/** Whose attendance it is. */
export interface Attended {
  activityId: string;
  personId: string;
  ticket: string;
}

/** The code of a certificate, 16 letters and digits. `masterKey` is the deployment's secret. */
export const certificateCode = (masterKey: string, { activityId, personId, ticket }: Attended): string =>
  `${ticket}${base32(hmac(sha256, bytesOf(masterKey), bytesOf(`certificate|${activityId}|${personId}|${ticket}`)), MAC_LENGTH)}`;

/** The ticket a code speaks of, however it was typed; nothing when it is no code of ours. */
export const ticketOfCertificate = (typed: string): string | undefined => CODE.exec(readTypedBase32(typed))?.[1];

/** Whether a code, however it was typed, is the one of this attendance. */
export const isCertificateOf = (typed: string, masterKey: string, attended: Attended): boolean => sameText(readTypedBase32(typed), certificateCode(masterKey, attended));

/** 7Q4M 92KX 3FJ8 A5TD, as people read it. */
export const showCertificateCode = (code: string): string => (code.match(/.{1,4}/g) ?? []).join(' ');

/** As much of a name as a stranger may see: its ends. 示*1; of two characters the first. */
export const maskedName = (name: string): string => {
  const characters = [...name.replace(/\s/g, '')];
  return `${characters[0] ?? ''}*${characters.length > 2 ? characters.at(-1) : ''}`;
};

const HOUR_MS = 3600 * 1000;

/** How long it took, in half hours, as a certificate says it: 2, 1.5. At least half an hour. */
export const hoursBetween = (startsAt: Date | string, endsAt: Date | string): number =>
  Math.max(1, Math.round(((new Date(endsAt).getTime() - new Date(startsAt).getTime()) / HOUR_MS) * 2)) / 2;
