/** Which incoming opening is which stored one, within one base. */
import { nameKey } from '../text/fold';
import type { JobField } from './columns';
import { canonical } from './difference';
import { openingId, type Described, type StoredOpening } from './identity';
import { placesDiffer } from './place-identity';

interface Pairing<T extends Described> {
  incoming: T;
  id: string;
  ordinal: number;
  /** The opening it is; missing for a new one. */
  stored?: StoredOpening;
}

/** Fields that tell openings of one name apart, the steadier the heavier. */
const weights: Partial<Record<JobField, number>> = { code: 6, place: 3, kind: 3, education: 2, majors: 2, duties: 2, salary: 2, requirements: 2, notes: 2, headcount: 1, deadline: 1, source: 2, period: 1 };

/** Up to so many on either side are compared each with each; more are taken in the order of the sheet. */
export const mostCompared = 60;

interface Said {
  key: string;
  /** Pairs of neighbouring characters. */
  bigrams: ReadonlySet<string>;
}

interface Words extends Said {
  weight: number;
}

function said(text: string): Said {
  const key = nameKey(text);
  return { key, bigrams: new Set(Array.from({ length: Math.max(0, key.length - 1) }, (_, index) => key.slice(index, index + 2))) };
}

const wordsOf = ({ raw }: Described): Words[] => (Object.entries(weights) as [JobField, number][]).map(([field, weight]) => ({ weight, ...said(raw[field] ?? '') }));

/** 1 for equal words, towards 0 the less they share (Dice, over pairs of characters). */
function likeness(a: Said, b: Said): number {
  if (a.key === b.key) return 1;
  if (a.bigrams.size + b.bigrams.size === 0) return 0;
  return (2 * [...a.bigrams].filter((pair) => b.bigrams.has(pair)).length) / (a.bigrams.size + b.bigrams.size);
}

/** How alike two openings of one base are, 0 to 1; fields neither has do not count. */
function similarity(a: readonly Words[], b: readonly Words[]): number {
  let shared = 0;
  let whole = 0;
  for (const [index, left] of a.entries()) {
    const right = b[index];
    if (!right || (left.key === '' && right.key === '')) continue;
    whole += left.weight;
    shared += left.weight * likeness(left, right);
  }
  return whole === 0 ? 1 : shared / whole;
}

/** Whether one can be the other with cells reworded: a different place or a different code means a different opening. */
function mayBeSame(a: Described, b: Described): boolean {
  const [left, right] = [nameKey(a.raw.code ?? ''), nameKey(b.raw.code ?? '')];
  return (left === '' || right === '' || left === right) && !placesDiffer(a, b);
}

export const textLikeness = (a: string, b: string): number => likeness(said(a), said(b));

/** How alike two openings are in all but their names, 0 to 1; 0 when one cannot be the other. */
export const resemblance = (a: Described, b: Described): number => (mayBeSame(a, b) ? similarity(wordsOf(a), wordsOf(b)) : 0);

/**
 * Pairs incoming openings of one base with the stored ones: those equal in every cell first, then the most alike; each stored
 * opening is taken once. What is left over is new and takes the next free ordinal, from `firstFree` on.
 */
export function pairOpenings<T extends Described>(base: string, incoming: readonly T[], stored: readonly StoredOpening[], firstFree = firstFreeAfter(stored)): Pairing<T>[] {
  const taken = equals(incoming, stored);
  const used = new Set([...taken.values()].map(({ id }) => id));
  const openings = incoming.flatMap((opening, index) => (taken.has(index) ? [] : [{ opening, index }]));
  const known = stored.filter(({ id }) => !used.has(id));
  const rest = Math.max(openings.length, known.length) > mostCompared ? inOrder(openings, known) : mostAlike(openings, known);
  let next = firstFree;
  return incoming.map((opening, index) => {
    const found = taken.get(index) ?? rest.get(index);
    if (found) return { incoming: opening, id: found.id, ordinal: found.ordinal, stored: found };
    const ordinal = next;
    next += 1;
    return { incoming: opening, id: openingId(base, ordinal), ordinal };
  });
}

/** The first ordinal above all that are stored. */
export const firstFreeAfter = (stored: readonly Pick<StoredOpening, 'ordinal'>[]): number => stored.reduce((highest, { ordinal }) => Math.max(highest, ordinal), -1) + 1;

interface Waiting {
  opening: Described;
  index: number;
}

type Taken = Map<number, StoredOpening>;

/** By key, the lowest ordinal first. */
function inQueues(stored: readonly StoredOpening[], keyOf: (opening: StoredOpening) => string): Map<string, StoredOpening[]> {
  const queues = new Map<string, StoredOpening[]>();
  for (const opening of [...stored].sort((a, b) => a.ordinal - b.ordinal)) {
    const queue = queues.get(keyOf(opening));
    if (queue) queue.push(opening);
    else queues.set(keyOf(opening), [opening]);
  }
  return queues;
}

function equals(incoming: readonly Described[], stored: readonly StoredOpening[]): Taken {
  const byWords = inQueues(stored, ({ raw }) => canonical(raw));
  const taken: Taken = new Map();
  for (const [index, { raw }] of incoming.entries()) {
    const known = byWords.get(canonical(raw))?.shift();
    if (known) taken.set(index, known);
  }
  return taken;
}

function mostAlike(incoming: readonly Waiting[], stored: readonly StoredOpening[]): Taken {
  const known = stored.map((opening) => ({ opening, words: wordsOf(opening) }));
  const candidates = incoming
    .flatMap(({ opening, index }) => {
      const words = wordsOf(opening);
      return known.filter((each) => mayBeSame(opening, each.opening)).map((each) => ({ index, known: each.opening, score: similarity(words, each.words) }));
    })
    .sort((a, b) => b.score - a.score || a.known.ordinal - b.known.ordinal || a.index - b.index);
  const taken: Taken = new Map();
  const used = new Set<string>();
  for (const candidate of candidates) {
    if (taken.has(candidate.index) || used.has(candidate.known.id)) continue;
    taken.set(candidate.index, candidate.known);
    used.add(candidate.known.id);
  }
  return taken;
}

/** For groups too large to compare each with each: equal place and code, in the order of the sheet and of the ordinals. */
function inOrder(incoming: readonly Waiting[], stored: readonly StoredOpening[]): Taken {
  const keyOf = ({ raw }: Described): string => `${nameKey(raw.place ?? '')}|${nameKey(raw.code ?? '')}`;
  const byPlace = inQueues(stored, keyOf);
  const taken: Taken = new Map();
  for (const { opening, index } of incoming) {
    const known = byPlace.get(keyOf(opening))?.shift();
    if (known) taken.set(index, known);
  }
  return taken;
}

/** What a preview found out about an opening, for pairing it again when others have written since. */
interface Planned {
  base: string;
  ordinal: number;
  /** Ordinals from here on were not stored at the preview. */
  firstNew: number;
  /** Ordinals from here on were not stored at the preview, and not given to any row of the import. */
  firstFree: number;
}

interface StoredNow extends StoredOpening {
  /** Written by this very import. */
  ours: boolean;
  /** Not for whoever imports to write over. */
  beyond?: boolean;
}

/**
 * Pairs an opening again whose place others have taken or changed since the preview. It may be what it was paired with, or what
 * others have added since; never what another row of its import is paired with, or became.
 */
export function pairAnew<T extends Described>(planned: Planned & T, storedNow: readonly StoredNow[]): Pairing<T> {
  const open = storedNow.filter(({ ordinal, ours, beyond, raw }) => {
    if (beyond) return false;
    if (ours) return (ordinal >= planned.firstFree || ordinal === planned.ordinal) && canonical(raw) === canonical(planned.raw);
    return ordinal >= planned.firstNew || ordinal === planned.ordinal;
  });
  const [pairing] = pairOpenings<T>(planned.base, [planned], open, Math.max(planned.firstFree, firstFreeAfter(storedNow)));
  if (!pairing) throw new Error('one opening gives one pairing');
  return pairing;
}
