/** How an opening is found again when the sheet comes back with rows moved and cells reworded. */
import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils';
import { nameKey } from '../text/fold';
import type { JobField } from './columns';
import type { Job, Raw } from './job';

/** What is compared: the reading and the words of the sheet. */
export interface Described {
  job: Pick<Job, 'employer' | 'title'>;
  raw: Raw;
}

export interface StoredOpening extends Described {
  id: string;
  /** Distinguishes openings of equal base, from 0. */
  ordinal: number;
}

/** Employer and title, written alike however they were typed. Openings of equal base are told apart by an ordinal. */
export const baseOf = ({ job }: Described): string => `${nameKey(job.employer)}|${nameKey(job.title)}`;

/** Document id: 24 hexadecimal digits of SHA-256 over base and ordinal. */
export const openingId = (base: string, ordinal: number): string => bytesToHex(sha256(utf8ToBytes(`${base}#${ordinal}`))).slice(0, 24);

export interface Pairing<T extends Described> {
  incoming: T;
  id: string;
  ordinal: number;
  /** The opening it is; missing for a new one. */
  stored?: StoredOpening;
}

/** Fields that tell openings of one name apart, the steadier the heavier. */
const weights: Partial<Record<JobField, number>> = { code: 6, place: 3, kind: 3, education: 2, majors: 2, duties: 2, salary: 2, requirements: 2, notes: 2, headcount: 1, deadline: 1, source: 2, period: 1 };

function bigrams(text: string): Set<string> {
  return new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, index) => text.slice(index, index + 2)));
}

/** 1 for equal words, towards 0 the less they share (Dice, over pairs of characters). */
function likeness(a: string, b: string): number {
  if (a === b) return 1;
  const [left, right] = [bigrams(a), bigrams(b)];
  if (left.size + right.size === 0) return 0;
  return (2 * [...left].filter((pair) => right.has(pair)).length) / (left.size + right.size);
}

/** How alike two openings of one base are, 0 to 1; fields neither has do not count. */
export function similarity(a: Described, b: Described): number {
  let shared = 0;
  let whole = 0;
  for (const [field, weight] of Object.entries(weights) as [JobField, number][]) {
    const [left, right] = [nameKey(a.raw[field] ?? ''), nameKey(b.raw[field] ?? '')];
    if (left === '' && right === '') continue;
    whole += weight;
    shared += weight * likeness(left, right);
  }
  return whole === 0 ? 1 : shared / whole;
}

/**
 * Pairs incoming openings of one base with the stored ones, most alike first; each stored opening is taken once.
 * What is left over is new and takes the next free ordinal. Importing the same openings again pairs each with itself.
 */
export function pairOpenings<T extends Described>(base: string, incoming: readonly T[], stored: readonly StoredOpening[]): Pairing<T>[] {
  const candidates = incoming
    .flatMap((opening, index) => stored.map((known) => ({ index, known, score: similarity(opening, known) })))
    .sort((a, b) => b.score - a.score || a.known.ordinal - b.known.ordinal || a.index - b.index);
  const taken = new Map<number, StoredOpening>();
  const used = new Set<string>();
  for (const { index, known } of candidates) {
    if (taken.has(index) || used.has(known.id)) continue;
    taken.set(index, known);
    used.add(known.id);
  }
  let next = stored.reduce((highest, { ordinal }) => Math.max(highest, ordinal), -1);
  return incoming.map((opening, index) => {
    const known = taken.get(index);
    if (known) return { incoming: opening, id: known.id, ordinal: known.ordinal, stored: known };
    next += 1;
    return { incoming: opening, id: openingId(base, next), ordinal: next };
  });
}
