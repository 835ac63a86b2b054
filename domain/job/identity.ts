/** How an opening is found again when the sheet comes back with rows moved and cells reworded; see `pairing.ts`. */
import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils';
import { nameKey } from '../text/fold';
import type { Job, Raw } from './job';

/** What is compared: the reading and the words of the sheet. */
export interface Described {
  job: Pick<Job, 'employer' | 'title' | 'places'>;
  raw: Raw;
}

export interface StoredOpening extends Described {
  id: string;
  /** Distinguishes openings of equal base, from 0. */
  ordinal: number;
}

/** Employer and title, written alike however they were typed. Openings of equal base are told apart by an ordinal. */
export const baseOf = ({ job }: Pick<Described, 'job'>): string => `${nameKey(job.employer)}|${nameKey(job.title)}`;

/** An employer's id: 24 hexadecimal digits of SHA-256 over its name, the same however it was typed. */
export const employerIdOf = (employer: string): string => digest(nameKey(employer));

/** Document id: 24 hexadecimal digits of SHA-256 over base and ordinal. */
export const openingId = (base: string, ordinal: number): string => digest(`${base}#${ordinal}`);

const digest = (text: string): string => bytesToHex(sha256(utf8ToBytes(text))).slice(0, 24);
