import { awake } from '../time/awake';
import type { WaitingRule } from './plan-parts';

/** How a seat that came free is given to whoever waited first: at once, or kept for them for a while. */

export type Giving = { kind: 'seat' } | { kind: 'offer'; until: Date };

const MINUTE_MS = 60 * 1000;
/** An offer that could be kept no longer than this before the activity starts is none: the seat is given at once. */
const SHORTEST = 10 * MINUTE_MS;

/** What becomes of a seat that is free now. An offer never lasts beyond the start. */
export const givingAt = ({ waiting, startsAt }: { waiting?: WaitingRule; startsAt: Date }, now: Date): Giving => {
  if (!waiting || startsAt.getTime() - now.getTime() < SHORTEST) return { kind: 'seat' };
  const until = awake(now.getTime() + waiting.offerMinutes * MINUTE_MS);
  return { kind: 'offer', until: until < startsAt ? until : startsAt };
};

/** Whether what was kept is over: its own time, or the activity has begun, which may have been moved to an earlier hour since. */
export const isOfferOver = ({ until }: { until: Date }, { startsAt }: { startsAt: Date }, now: Date): boolean => now >= until || now >= startsAt;
