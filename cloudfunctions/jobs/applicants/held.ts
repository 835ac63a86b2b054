import { heldBy, holderAmong } from '../../../domain/job/held-by';
import { refuse, type Database } from '../../runtime';
import type { JobDocument } from '../../runtime/documents/jobs';

/** An opening a contact's employers hold, and whom its applications may have been sent to: the same employer under every name it had. */
export interface HeldOpening {
  opening: JobDocument;
  names: string[];
}

/** Refuses with JOB_NOT_FOUND for an opening that others hold. */
export async function heldOpening(db: Database, jobId: string, employers: readonly string[]): Promise<HeldOpening> {
  const opening = await db.jobs.read(jobId);
  return opening && holderAmong(opening, employers) !== undefined ? { opening, names: heldBy(opening) } : refuse('JOB_NOT_FOUND');
}
