import type { Job, Raw } from '../../../domain/job/job';
import type { Flag, SubmissionState } from '../../../domain/job/submission';
import type { Causing } from './effects';

/** An opening as an employer's contact wants it to be published, or changed. `_id` is made on the contact's device. */
export interface SubmissionDocument extends Causing {
  _id: string;
  /** Whose opening it is: the contacts of this employer see it. */
  employerId: string;
  /** Who submitted it last: who hears what became of it. */
  by: string;
  /** Whose organisers decide, see `decidingRegion`. */
  region: string;
  state: SubmissionState;
  /** The opening it changes, or was given a place as. */
  jobId?: string;
  /** Whether the opening was there before. */
  isChange: boolean;
  /** The cells, contacts masked, how they are read, and what is doubtful about that. */
  job: Job;
  raw: Raw;
  flags: Flag[];
  /** Named by the device: what is sent twice is submitted once. */
  sendId: string;
  submittedAt: Date;
  updatedAt: Date;
  /** Rises with every move: a decision is about what was looked at. */
  revision: number;
  /** The last decision; `decisionId` is named by the device. */
  decided?: { decisionId: string; by: string; at: Date; reason?: string };
}
