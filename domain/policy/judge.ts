import type { Policy } from './policy';
import { isMet, sayRequirement, type Facts, type Way } from './requirement';

/**
 * Whether a person may be meant, never a promise. `fits`: everything that is asked is met. `may`: nothing speaks against it, and `open`
 * is still to be looked at. `not`: whichever way one takes, something answered speaks against it; `because` says what is asked instead.
 */
export type Verdict = { outcome: 'fits' } | { outcome: 'may'; open: string[] } | { outcome: 'not'; because: string[] };

/** What is always to be looked at where nobody answers for what was collected. */
const hearsay = '非官方汇总，先问受理部门';

/** Judges by what was answered; what was not answered never speaks against anybody, and hearsay is never more than `may`. `year`: this one. */
export const judge = ({ ways = [], unofficial = false }: Pick<Policy, 'ways' | 'unofficial'>, facts: Facts, year: number): Verdict => {
  const looked = ways.map((way) => lookAt(way, facts, year));
  const standing = looked.filter(({ against }) => against.length === 0);
  const closest = fewest(standing, ({ open }) => open.length);
  if (closest) {
    const open = unofficial ? [...closest.open, hearsay] : closest.open;
    return open.length === 0 ? { outcome: 'fits' } : { outcome: 'may', open };
  }
  return { outcome: 'not', because: fewest(looked, ({ against }) => against.length)?.against ?? [] };
};

interface Looked {
  open: string[];
  against: string[];
}

const lookAt = ({ needs, also = [] }: Way, facts: Facts, year: number): Looked => {
  const open: string[] = [];
  const against: string[] = [];
  for (const need of needs) {
    const met = isMet(need, facts, year);
    if (met === undefined) open.push(sayRequirement(need));
    if (met === false) against.push(sayRequirement(need));
  }
  return { open: [...open, ...also], against };
};

/** The first of those with the least. */
const fewest = <T>(list: readonly T[], count: (each: T) => number): T | undefined =>
  list.reduce<T | undefined>((best, each) => (best === undefined || count(each) < count(best) ? each : best), undefined);
