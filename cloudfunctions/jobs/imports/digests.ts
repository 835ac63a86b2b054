import { createHash } from 'node:crypto';
import type { Posting } from '../../../domain/job/job';
import { repeatKey } from '../../../domain/job/repeats';

const hash = (text: string, digits: number): string => createHash('sha256').update(text).digest('hex').slice(0, digits);

/**
 * Equal for openings that are equal in every cell and in how they are read. Openings that are equal may have different ones, when the
 * program reads them in another order than it once did: then they are compared field by field.
 */
export const digestOf = ({ job, raw }: Pick<Posting, 'job' | 'raw'>): string => hash(JSON.stringify([job, raw]), 24);

/** Equal for rows that say the same, whatever their source. */
export const repeatDigest = (posting: Pick<Posting, 'job' | 'raw'>): string => hash(repeatKey(posting), 16);

/** For prints of rows, see `rowPrints`. */
export const printDigest = (text: string): string => hash(text, 24);
