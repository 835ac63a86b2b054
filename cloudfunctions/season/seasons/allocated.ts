import type { SeasonDocument } from '../../runtime/documents/season/seasons';

/** No call lives this long. Milliseconds. */
const LONGEST_CALL = 60_000;

/** A call may be making the allocation public right now: what it is made of stays until that call is over. */
export const isPublishing = ({ publishing }: Pick<SeasonDocument, 'publishing'>, now: Date): boolean => publishing !== undefined && publishing.getTime() + LONGEST_CALL > now.getTime();

/** The allocation is public, or about to be. */
export const isAllocated = (season: Pick<SeasonDocument, 'published' | 'publishing'>, now: Date): boolean => season.published !== undefined || isPublishing(season, now);
