import type { JobState } from './state';

export type ReasonToRefuse = 'JOB_WITHDRAWN' | 'JOB_FILLED' | 'JOB_CLOSED';

/** Why an opening takes no applications; undefined while it does. */
export const refusalToTake = ({ state, closesAt }: { state: JobState; closesAt?: Date }, now: Date): ReasonToRefuse | undefined => {
  if (state === 'withdrawn') return 'JOB_WITHDRAWN';
  if (state === 'filled') return 'JOB_FILLED';
  return closesAt !== undefined && closesAt < now ? 'JOB_CLOSED' : undefined;
};
