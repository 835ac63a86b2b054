import * as v from 'valibot';
import type { EditedCells } from '../../../domain/job/edit';
import type { JobState } from '../../../domain/job/state';
import { cellsToCopy, type SubmissionState } from '../../../domain/job/submission';
import type { NamedEmployer } from '../../../domain/person/roles';
import { bounds, staff } from '../../runtime';
import { cellsOf, grantFor, ownOpening, ownSubmission, speakersFor } from './own';

/** What a contact begins to write from. Instants are ISO 8601 in UTC. */
export interface OpenedSubmission {
  /** Whom it may be for; one when that is settled. */
  employers: NamedEmployer[];
  cells: EditedCells;
  /** The submission, when there is one. */
  submission: { id: string; state: SubmissionState; revision: number; reason: string | null; updatedAt: string } | null;
  /** The opening it changes or became, as it is now. */
  opening: { id: string; title: string; state: JobState; revision: number } | null;
  /** A submission that changes the same opening and waits already. */
  waiting: string | null;
}

const From = v.variant('from', [
  v.strictObject({ from: v.literal('nothing') }),
  v.strictObject({ from: v.literal('opening'), jobId: bounds.id }),
  v.strictObject({ from: v.literal('copy'), jobId: bounds.id }),
  v.strictObject({ from: v.literal('submission'), id: bounds.id }),
]);

/** Nothing yet, an own opening to change or to copy, or an own submission. Refuses with JOB_NOT_FOUND, SUBMISSION_NOT_FOUND. */
export const open = staff('employerContact')
  .input(From)
  .query(async ({ input, ctx }): Promise<OpenedSubmission> => {
    const { db, grants, reach: { employers } } = ctx;
    const nothing = { submission: null, opening: null, waiting: null };
    if (input.from === 'nothing') return { ...nothing, employers: speakersFor(grants), cells: {} };
    if (input.from === 'submission') {
      const { _id, employerId, raw, job, state, revision, decided, updatedAt, jobId, isChange } = await ownSubmission(db, input.id, employers);
      const changed = jobId !== undefined && (isChange || state === 'published') ? await db.jobs.read(jobId) : undefined;
      return {
        ...nothing,
        employers: [grantFor(grants, employerId).employer],
        cells: cellsOf({ job, raw }),
        submission: { id: _id, state, revision, reason: state === 'returned' ? (decided?.reason ?? null) : null, updatedAt: updatedAt.toISOString() },
        opening: changed ? { id: changed._id, title: changed.job.title, state: changed.state, revision: changed.revision } : null,
      };
    }
    const { opening, employerId } = await ownOpening(db, input.jobId, employers);
    const own = [grantFor(grants, employerId).employer];
    if (input.from === 'copy') return { ...nothing, employers: own, cells: cellsToCopy(cellsOf(opening)) };
    const [waiting] = await db.submissions.find({ jobId: opening._id, state: 'submitted' }, { limit: 1, fields: ['_id'] });
    return {
      ...nothing,
      employers: own,
      cells: cellsOf(opening),
      opening: { id: opening._id, title: opening.job.title, state: opening.state, revision: opening.revision },
      waiting: waiting?._id ?? null,
    };
  });
