import type { SeenSlot } from '../../runtime/interviews';

/**
 * What a warm instance saw of a round's slots at one time, so that in a rush whoever comes next tries first what was free a moment ago, and nothing that was taken. No more
 * than a hint: a claim is guarded, and nobody is told that a time is full before the database was asked.
 */

/** Milliseconds. */
const FRESH = 10_000;
/** Times remembered; beyond it everything is forgotten. */
const MOST = 500;

interface SeenTime {
  offered: readonly SeenSlot[];
  taken: Set<string>;
  at: number;
}

const times = new Map<string, SeenTime>();

type Time = Pick<SeenSlot, 'roundId' | 'startsAt'>;

const keyOf = ({ roundId, startsAt }: Time): string => `${roundId} ${startsAt.getTime()}`;

const seenAt = (time: Time, at: Date): SeenTime | undefined => {
  const seen = times.get(keyOf(time));
  return seen && at.getTime() - seen.at < FRESH ? seen : undefined;
};

/** Those that were free when the database was last asked, and were not taken since as far as this instance knows. */
export const freeSeen = (time: Time, at: Date): readonly SeenSlot[] => {
  const { offered = [], taken } = seenAt(time, at) ?? {};
  return offered.filter(({ _id }) => !taken?.has(_id));
};

export const isSeenTaken = (slot: SeenSlot, at: Date): boolean => seenAt(slot, at)?.taken.has(slot._id) ?? false;

/** The database was asked: these are free. */
export const noteFree = (time: Time, offered: readonly SeenSlot[], at: Date): void => {
  if (times.size >= MOST) times.clear();
  times.set(keyOf(time), { offered, taken: new Set(), at: at.getTime() });
};

/** Somebody holds it now. */
export const noteTaken = (slot: SeenSlot, at: Date): void => {
  if (!seenAt(slot, at)) noteFree(slot, [], at);
  times.get(keyOf(slot))?.taken.add(slot._id);
};
